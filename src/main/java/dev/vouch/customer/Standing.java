package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** The status in the words of a support agent. */
@Schema(
        enumAsRef = true,
        description =
                "The status in the words of a support agent: `approval_pending` (pending), `locked` (suspended), `restricted` (active, with a restriction in force), `active`. New values may appear")
public enum Standing {
    APPROVAL_PENDING,
    ACTIVE,
    LOCKED,
    RESTRICTED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
