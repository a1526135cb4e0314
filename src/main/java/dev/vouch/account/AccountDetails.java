package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The payment details of a virtual account. Which of them exist depends on its currency. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "What a payer needs: `routing_number` and `account_number` for `USD`, `iban` and `bic` for"
                + " `EUR`, `clabe` for `MXN`, `pix_key` for `BRL`")
public record AccountDetails(
        @Schema(example = "Vouch Sandbox Bank") String bankName,

        @Schema(description = "The customer's name", example = "John Doe") @Nullable
        String accountHolderName,

        @Schema(example = "110000000") @Nullable String routingNumber,
        @Schema(example = "900012345678") @Nullable String accountNumber,

        @Schema(example = "DE02000000001234567890") @Nullable
        String iban,

        @Schema(example = "VOUCDEF0XXX") @Nullable String bic,
        @Schema(example = "999180012345678905") @Nullable String clabe,

        @Schema(example = "7d9f1c9e-0b43-3c5a-8e0e-1f6b2a9d4c11") @Nullable
        String pixKey) {

    @Override
    public String toString() {
        return "AccountDetails[" + bankName + "]";
    }
}
