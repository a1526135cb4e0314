package dev.vouch.account.web;

import dev.vouch.account.BankAccountType;
import dev.vouch.account.ExternalAccountDraft;
import dev.vouch.account.ExternalAccountFields;
import dev.vouch.account.ExternalAccountType;
import dev.vouch.error.Fault;
import dev.vouch.platform.Environment;
import dev.vouch.wallet.Blockchain;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "`type` determines the fields; a field of another type is refused."
                + " `us_bank_account`: `routing_number`, `account_number`, `account_type`."
                + " `iban`: `iban`, `bic` if known."
                + " `international_bank_account`, for accounts that none of the other types is for: `account_number`,"
                + " `bic`, `country`."
                + " `mx_bank_account`: `clabe`."
                + " `crypto_address`: `blockchain`, `address`.",
        additionalProperties = AdditionalPropertiesValue.FALSE)
record ExternalAccountRequest(
        @NotNull ExternalAccountType type,

        @Schema(description = "ABA, nine digits; the check digit is checked", example = "021000021") @Nullable
        String routingNumber,

        @Schema(
                description =
                        "Of `us_bank_account` 4 to 17 digits, of `international_bank_account` 5 to 34 letters and"
                                + " digits, and not an IBAN. Like every number here it is kept encrypted: only `last4` is ever returned",
                example = "000123456789")
        @Nullable
        String accountNumber,

        @Nullable BankAccountType accountType,

        @Schema(
                description = "ISO 13616, with or without spaces; the check digits and the national format are checked",
                example = "DE89 3704 0044 0532 0130 00")
        @Nullable
        String iban,

        @Schema(description = "ISO 9362, of a bank in the account's country", example = "DEUTDEFF") @Nullable
        String bic,

        @Schema(
                description =
                        "The country of the bank, except `US` and `MX`, which have their own types; ISO 3166-1, alpha-2 or alpha-3",
                example = "HK")
        @Nullable
        String country,

        @Schema(description = "18 digits; the check digit is checked", example = "032180000118359719") @Nullable
        String clabe,

        @Nullable Blockchain blockchain,

        @Schema(
                description = "Validated like a wallet's; addresses of test networks in sandboxes only",
                example = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")
        @Nullable
        String address,

        @SingleLine @Size(min = 1, max = 255) @Schema(example = "John Doe") @Nullable
        String accountHolderName,

        @SingleLine @Size(min = 1, max = 255) @Schema(example = "Chase") @Nullable
        String bankName,

        @SingleLine @Size(min = 1, max = 255) @Schema(description = "Your name for it", example = "Salary") @Nullable
        String label)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        return type == null ? List.of() : fields().faults();
    }

    ExternalAccountDraft toDraft(Environment environment) {
        ExternalAccountFields fields = fields();
        if (type == ExternalAccountType.CRYPTO_ADDRESS) {
            fields.chainAddress().refuseTestnetIn(environment, "/address");
        }
        return new ExternalAccountDraft(fields, accountHolderName, bankName, label);
    }

    private ExternalAccountFields fields() {
        return new ExternalAccountFields(
                type, routingNumber, accountNumber, accountType, iban, bic, country, clabe, blockchain, address);
    }

    @Override
    public String toString() {
        return "ExternalAccountRequest[" + type + "]";
    }
}
