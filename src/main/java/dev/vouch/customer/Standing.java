package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The status in the words of a support agent. */
@Schema(
        enumAsRef = true,
        description = "The status in the words of a support agent: `approval_pending` (pending), `locked`"
                + " (suspended), `restricted` (active, with a restriction in force), `active`. New values may"
                + " appear")
public enum Standing {
    APPROVAL_PENDING,
    ACTIVE,
    LOCKED,
    RESTRICTED;

    /** None for a deleted customer. */
    static @Nullable Standing of(CustomerStatus status, boolean isRestricted) {
        return switch (status) {
            case PENDING -> APPROVAL_PENDING;
            case SUSPENDED -> LOCKED;
            case ACTIVE -> isRestricted ? RESTRICTED : ACTIVE;
            case DELETED -> null;
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
