package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.CustomerId;
import dev.vouch.id.ExternalAccountId;
import dev.vouch.wallet.Blockchain;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The account as the API shows it, in answers and in events. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ExternalAccount",
        description = "A customer's external account. Its number, IBAN, CLABE or address is stored encrypted, and only"
                + " `last4` of it is returned. Fields without a value are absent. New values of the enums may appear.")
public record ExternalAccountResponse(
        ExternalAccountId id,
        @Schema(example = "external_account") String object,
        CustomerId customerId,
        ExternalAccountType type,

        @Schema(
                description =
                        "The last four characters of the account number, IBAN, CLABE or address; of a short number"
                                + " at most half",
                example = "6789")
        String last4,

        @Schema(description = "Of the bank, ISO 3166-1 alpha-2", example = "US") @Nullable
        String country,

        @Schema(description = "The ABA routing number of the bank", example = "021000021") @Nullable
        String routingNumber,

        @Nullable BankAccountType accountType,

        @Schema(description = "The BIC of the bank (ISO 9362)", example = "DEUTDEFF") @Nullable
        String bic,

        @Nullable Blockchain blockchain,
        @Schema(example = "John Doe") @Nullable String accountHolderName,
        @Nullable HolderMatch accountHolderMatch,
        @Schema(example = "Chase") @Nullable String bankName,
        @Schema(example = "Salary") @Nullable String label,

        @Schema(description = "Grows with every change; the ETag", example = "0")
        long version,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant updatedAt,

        @Schema(description = "Absent unless it is deleted", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant deletedAt) {

    public static ExternalAccountResponse from(ExternalAccount account) {
        ExternalAccountProfile profile = account.profile();
        return new ExternalAccountResponse(
                account.id(),
                "external_account",
                account.customerId(),
                profile.type(),
                account.number().last4(),
                profile.country(),
                profile.routingNumber(),
                profile.accountType(),
                profile.bic(),
                profile.blockchain(),
                profile.accountHolderName(),
                profile.accountHolderMatch(),
                profile.bankName(),
                profile.label(),
                account.version(),
                account.createdAt(),
                account.updatedAt(),
                account.deletedAt());
    }
}
