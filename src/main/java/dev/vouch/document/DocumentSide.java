package dev.vouch.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which side of an identity document a file shows. */
public enum DocumentSide {
    FRONT,
    BACK;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
