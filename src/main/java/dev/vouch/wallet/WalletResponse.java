package dev.vouch.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.CustomerId;
import dev.vouch.id.WalletId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The wallet as the API shows it, in answers and in events. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Wallet",
        description =
                "An address on a blockchain that a customer holds. It never changes, but can be archived. Fields without a value are"
                        + " absent. New values of the enums may appear.")
public record WalletResponse(
        WalletId id,
        @Schema(example = "wallet") String object,
        CustomerId customerId,
        Blockchain blockchain,

        @Schema(
                description =
                        "In the spelling that its chain prefers: with the checksum of EIP-55, bech32 in lower case",
                example = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
        String address,

        Custody custody,
        @Schema(example = "Savings") @Nullable String label,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant updatedAt,

        @Schema(description = "When it was archived", example = "2026-02-15T10:00:00.000Z") @Nullable
        Instant archivedAt) {

    public static WalletResponse from(Wallet wallet) {
        return new WalletResponse(
                wallet.id(),
                "wallet",
                wallet.customerId(),
                wallet.blockchain(),
                wallet.address(),
                wallet.custody(),
                wallet.label(),
                wallet.createdAt(),
                wallet.updatedAt(),
                wallet.archivedAt());
    }
}
