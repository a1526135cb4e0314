package dev.vouch.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The decision about a document. */
public enum DocumentStatus {
    PENDING,
    ACCEPTED,
    REJECTED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
