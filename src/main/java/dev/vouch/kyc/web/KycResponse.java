package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RejectionReason;
import dev.vouch.customer.RequirementView;
import dev.vouch.customer.RiskRating;
import dev.vouch.customer.VerificationProfile;
import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.OwnerId;
import dev.vouch.kyc.DocumentFact;
import dev.vouch.kyc.KycAction;
import dev.vouch.kyc.KycRecord;
import dev.vouch.kyc.KycStep;
import dev.vouch.kyc.PublicReason;
import dev.vouch.kyc.check.CheckLog;
import dev.vouch.kyc.check.CheckOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where KYC stands, what is missing, what was rejected and why, what the checks said, and how it came to this. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Kyc", description = "Where KYC stands and how it came to this")
record KycResponse(
        @Schema(type = "string", example = "cus_01kdvdna008000000000000001")
        CustomerId customerId,

        @Schema(example = "kyc") String object,
        KycStatus status,
        KycLevel level,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "Null until it is assessed", example = "low")
        @Nullable
        RiskRating riskRating,

        List<RequirementView> requirements,
        List<VerificationProfile> verificationProfiles,
        @Schema(description = "The newest of each kind") List<SubmittedDocument> documents,
        @Schema(description = "Of the last submission") List<CheckView> checks,
        List<RejectionReason> rejectionReasons,
        @Schema(description = "Every step, oldest first") List<StepView> history) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SubmittedDocument")
    record SubmittedDocument(
            @Schema(type = "string", example = "doc_01kdvdna008000000000000001")
            DocumentId id,

            @Schema(
                    type = "string",
                    description = "Absent for the customer's own",
                    example = "own_01kdvdna008000000000000001")
            @Nullable
            OwnerId ownerId,

            DocumentType type,
            @Nullable DocumentSide side,
            DocumentStatus status,

            @Schema(example = "The document has expired.") @Nullable
            String rejectionReason) {

        static SubmittedDocument of(DocumentFact document) {
            return new SubmittedDocument(
                    new DocumentId(document.id()),
                    Optional.ofNullable(document.ownerId()).map(OwnerId::new).orElse(null),
                    document.type(),
                    document.side(),
                    document.status(),
                    document.rejectionReason());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Check")
    record CheckView(
            @Schema(example = "minimum_age") String name,
            CheckOutcome outcome,

            @Schema(description = "For reviewers only", example = "Younger than 18 years.") @Nullable
            String detail,

            @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "KycStep")
    record StepView(
            KycStatus from,
            KycStatus to,
            KycAction action,

            @Schema(description = "A key, `customer`, `checks` or `system`", example = "key_01kdvdna008000000000000001")
            String actor,

            @Schema(example = "changed full_name") @Nullable String reason,
            @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

        static StepView of(KycStep step, boolean forReviewer) {
            String reason = forReviewer ? step.reason() : PublicReason.of(step);
            return new StepView(step.from(), step.to(), step.action(), step.actor(), reason, step.at());
        }
    }

    /** @param forReviewer whether to tell what only reviewers may know */
    static KycResponse from(KycRecord kyc, List<CheckLog.Entry> checks, boolean forReviewer) {
        return new KycResponse(
                kyc.customer().id(),
                "kyc",
                kyc.customer().kycStatus(),
                kyc.customer().kycLevel(),
                kyc.customer().riskRating(),
                kyc.details().requirements(),
                kyc.details().profiles(),
                kyc.facts().documents().stream().map(SubmittedDocument::of).toList(),
                checks.stream()
                        .map(check -> new CheckView(
                                check.result().name(),
                                check.result().outcome(),
                                forReviewer ? check.result().detail() : null,
                                check.at()))
                        .toList(),
                kyc.customer().rejectionReasons(),
                kyc.history().stream()
                        .map(step -> StepView.of(step, forReviewer))
                        .toList());
    }
}
