package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** By what an account elsewhere is addressed. */
@Schema(enumAsRef = true, description = "By what the account is addressed. New values may appear")
public enum ExternalAccountType {
    US_BANK_ACCOUNT,
    IBAN,
    INTERNATIONAL_BANK_ACCOUNT,
    MX_BANK_ACCOUNT,
    CRYPTO_ADDRESS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
