package dev.vouch.wallet.web;

import dev.vouch.error.Fault;
import dev.vouch.platform.Environment;
import dev.vouch.wallet.Blockchain;
import dev.vouch.wallet.ChainAddress;
import dev.vouch.wallet.Custody;
import dev.vouch.wallet.WalletDraft;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record WalletRequest(
        @NotNull Blockchain blockchain,

        @NotNull
        @Schema(
                description = "As the chain writes it, including the checksum. Where the case of letters has no meaning"
                        + " (EVM in one case, bech32), any case is accepted",
                example = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
        String address,

        @NotNull Custody custody,

        @SingleLine @Size(min = 1, max = 255) @Schema(description = "Your name for it", example = "Savings") @Nullable
        String label)
        implements CrossFieldChecked {

    private static final String ADDRESS = "/address";

    @Override
    public List<Fault> faults() {
        return blockchain == null || address == null ? List.of() : ChainAddress.faults(blockchain, address, ADDRESS);
    }

    WalletDraft toDraft(Environment environment) {
        ChainAddress checked = ChainAddress.of(blockchain, address);
        checked.refuseTestnetIn(environment, ADDRESS);
        return new WalletDraft(checked, custody, label);
    }
}
