package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** The review of an approval that waits for a reviewer while the approval stands. */
@Schema(
        name = "OpenReviewKind",
        enumAsRef = true,
        description = "The review of an approval that is open. New values may appear")
public enum OpenReview {
    /** The last decision is old. Nothing else has changed, so the customer keeps its endorsements. */
    PERIODIC,
    /** Something was found that would have been referred before the approval. */
    MONITORING;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
