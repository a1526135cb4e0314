package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.kyc.KycCase;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "OpenReview",
        description =
                "A decision by a reviewer is due: on a case in manual review, or on an approval that remains in force")
record OpenReviewView(
        @Schema(description = KIND, example = "decision") String kind,

        @Schema(description = "Why, for reviewers only", example = "sanctions, duplicates") @Nullable
        String reason,

        @Schema(description = "When it was opened", example = "2026-01-15T10:00:00.000Z")
        Instant createdAt) {

    static final String KIND =
            "`decision`: on a case in manual review; `monitoring`: on an approval that remains in force"
                    + " without endorsements; `periodic`: on an approval whose last decision is old, with its endorsements."
                    + " New values may appear";

    static @Nullable OpenReviewView of(@Nullable KycCase kycCase, boolean forReviewer) {
        return kycCase == null || kycCase.reviewSince() == null
                ? null
                : new OpenReviewView(kind(kycCase), forReviewer ? kycCase.reviewReason() : null, kycCase.reviewSince());
    }

    static String kind(KycCase kycCase) {
        return kycCase.openReview() == null ? "decision" : kycCase.openReview().toString();
    }
}
