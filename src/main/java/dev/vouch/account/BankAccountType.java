package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What kind of account a US bank keeps: ACH wants to know. */
@Schema(enumAsRef = true, description = "What kind of account a US bank keeps. New values may appear")
public enum BankAccountType {
    CHECKING,
    SAVINGS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
