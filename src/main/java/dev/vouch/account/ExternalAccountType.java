package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

@Schema(enumAsRef = true, description = "How an external account is identified. New values may appear")
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
