package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.approval.FirstApproval;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.kyc.KycCase;
import dev.vouch.kyc.ReviewKind;
import dev.vouch.kyc.WaitingReview;
import dev.vouch.web.Cursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "Review", description = "A customer that waits for a reviewer's decision")
record ReviewResponse(
        CustomerId customerId,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The customer's name, if known", example = "John Doe")
        @Nullable
        String name,

        @Schema(example = "review") String object,
        @Schema(example = "open") String status,
        ReviewKind kind,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "Why it waits: the checks that refer it, the risk, or `periodic review due`",
                example = "sanctions, duplicates")
        @Nullable
        String reason,

        KycStatus kycStatus,
        KycLevel level,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "Null until it is assessed", example = "low")
        @Nullable
        RiskRating riskRating,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description =
                        "The decisions on this customer that wait for a second person, newest first; absent without"
                                + " any")
        @Nullable
        List<FirstApproval> firstApprovals,

        @Schema(description = "When it began to wait", example = "2026-01-15T10:00:00.000Z")
        Instant createdAt) {

    static ReviewResponse from(WaitingReview review) {
        KycCase kycCase = review.kycCase();
        return new ReviewResponse(
                kycCase.customerId(),
                review.name(),
                "review",
                "open",
                ReviewKind.of(kycCase.openReview()),
                kycCase.reviewReason(),
                kycCase.status(),
                kycCase.level(),
                kycCase.riskRating(),
                review.firstApprovals(),
                Objects.requireNonNull(kycCase.reviewSince()));
    }

    static Cursor place(WaitingReview review) {
        KycCase kycCase = review.kycCase();
        return new Cursor(
                Objects.requireNonNull(kycCase.reviewSince()),
                kycCase.customerId().uuid());
    }
}
