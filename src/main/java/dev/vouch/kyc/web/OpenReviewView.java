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
                "A reviewer is to decide: on the case in manual review, or, in a monitoring review, on an approval"
                        + " that stands meanwhile without endorsements")
record OpenReviewView(
        @Schema(description = "Why, for reviewers only", example = "sanctions, duplicates") @Nullable
        String reason,

        @Schema(description = "Since when", example = "2026-01-15T10:00:00.000Z")
        Instant createdAt) {

    static @Nullable OpenReviewView of(@Nullable KycCase kycCase, boolean forReviewer) {
        return kycCase == null || kycCase.reviewSince() == null
                ? null
                : new OpenReviewView(forReviewer ? kycCase.reviewReason() : null, kycCase.reviewSince());
    }
}
