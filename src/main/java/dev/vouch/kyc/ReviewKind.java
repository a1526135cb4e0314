package dev.vouch.kyc;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.OpenReview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Schema(
        enumAsRef = true,
        description =
                "What a reviewer has to decide. `decision`: on a case in manual review; `monitoring`: on an approval"
                        + " that remains in force without endorsements; `periodic`: on an approval whose last decision is old, with"
                        + " its endorsements. New values may appear")
public enum ReviewKind {
    DECISION(null),
    MONITORING(OpenReview.MONITORING),
    PERIODIC(OpenReview.PERIODIC);

    private final @Nullable OpenReview ofApproval;

    ReviewKind(@Nullable OpenReview ofApproval) {
        this.ofApproval = ofApproval;
    }

    /** @param ofApproval the open review of an approved customer */
    public static ReviewKind of(@Nullable OpenReview ofApproval) {
        return ofApproval == null ? DECISION : valueOf(ofApproval.name());
    }

    @Nullable
    OpenReview ofApproval() {
        return ofApproval;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
