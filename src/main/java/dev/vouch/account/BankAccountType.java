package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** The kind of a US bank account, which ACH requires. */
@Schema(enumAsRef = true, description = "The kind of a US bank account. New values may appear")
public enum BankAccountType {
    CHECKING,
    SAVINGS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
