package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.kyc.KycCase;
import dev.vouch.kyc.ReviewKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "OpenReview",
        description =
                "A decision by a reviewer is due: on a case in manual review, or on an approval that remains in force")
record OpenReviewView(
        ReviewKind kind,

        @Schema(description = "Why, for reviewers only", example = "sanctions, duplicates") @Nullable
        String reason,

        @Schema(description = "When it was opened", example = "2026-01-15T10:00:00.000Z")
        Instant createdAt) {

    static @Nullable OpenReviewView of(@Nullable KycCase kycCase, boolean forReviewer) {
        return kycCase == null || kycCase.reviewSince() == null
                ? null
                : new OpenReviewView(
                        ReviewKind.of(kycCase.openReview()),
                        forReviewer ? kycCase.reviewReason() : null,
                        kycCase.reviewSince());
    }
}
