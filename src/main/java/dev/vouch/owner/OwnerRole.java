package dev.vouch.owner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The role of a person in a business. */
public enum OwnerRole {
    BENEFICIAL_OWNER,
    CONTROL_PERSON,
    REPRESENTATIVE;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
