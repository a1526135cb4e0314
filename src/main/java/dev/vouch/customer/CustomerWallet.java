package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.WalletId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A wallet, as embedded in its customer")
public record CustomerWallet(
        WalletId id,
        @Schema(example = "ethereum") String blockchain,

        @Schema(example = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
        String address,

        @Schema(example = "self") String custody,
        @Schema(example = "Savings") @Nullable String label) {}
