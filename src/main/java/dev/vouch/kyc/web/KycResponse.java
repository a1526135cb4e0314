package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.approval.FirstApproval;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RejectionReason;
import dev.vouch.customer.RequirementView;
import dev.vouch.customer.RiskRating;
import dev.vouch.customer.VerificationProfile;
import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.OwnerId;
import dev.vouch.kyc.Decision;
import dev.vouch.kyc.KycAction;
import dev.vouch.kyc.KycRecord;
import dev.vouch.kyc.KycStep;
import dev.vouch.kyc.PublicReason;
import dev.vouch.kyc.check.CheckOutcome;
import dev.vouch.kyc.check.CheckResult;
import dev.vouch.kyc.check.CheckRun;
import dev.vouch.requirement.DocumentFact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The KYC status, what is missing, what was rejected and why, the results of the checks, and the history. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Kyc", description = "The KYC status and its history")
record KycResponse(
        CustomerId customerId,

        @Schema(example = "kyc") String object,
        KycStatus status,
        KycLevel level,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "Null until it is assessed", example = "low")
        @Nullable
        RiskRating riskRating,

        @Schema(description = "The requirements, each with its progress")
        List<RequirementView> requirements,

        @Schema(description = "The requirements grouped by criterion, each in one of four buckets")
        List<VerificationProfile> verificationProfiles,

        @Schema(description = "The documents in use: the newest of each subject, type and side")
        List<SubmittedDocument> documents,

        @Schema(
                description = "The results of the last run of the automatic checks; empty before the first. For the"
                        + " platform and its reviewers: customers are not shown which check refers them to a person")
        List<CheckView> checks,

        @Schema(description = "Why KYC was rejected or asks for more; empty otherwise")
        List<RejectionReason> rejectionReasons,

        @Nullable OpenReviewView openReview,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description = "For reviewers only: the decisions on KYC that wait for a second person, newest first;"
                        + " absent without any")
        @Nullable
        List<FirstApproval> firstApprovals,

        @Schema(
                description = "Only in the answer to a reviewer, if a second person must make the same decision before"
                        + " it takes effect",
                example = "true")
        @Nullable
        Boolean awaitsSecondApproval,

        @Nullable RiskView risk,

        @Schema(
                description =
                        "For reviewers only: the findings that the checks referred, oldest first: all that are open, and"
                                + " the last 100 of the closed")
        @Nullable
        List<FindingView> findings,

        @Schema(description = "For reviewers only: unusual values of the profile, which cause no review") @Nullable
        List<HintView> hints,

        @Schema(
                description =
                        "Grows with every change of the customer or its KYC, but not with new terms of service; the ETag",
                example = "3")
        long version,

        @Schema(description = "The last 100 steps, oldest first. The events `customer.kyc.*` have all")
        List<StepView> history) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A summary of a document; `GET …/documents/{document_id}` returns all of it")
    record SubmittedDocument(
            DocumentId id,

            @Schema(description = "The beneficial owner it belongs to; absent for the customer's own") @Nullable
            OwnerId ownerId,

            DocumentType type,
            @Nullable DocumentSide side,
            DocumentStatus status,

            @Schema(example = "The document has expired.") @Nullable
            Explanation rejectionReason) {

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
    @Schema(name = "Check", description = "What one check found")
    record CheckView(
            @Schema(example = "minimum_age") String name,

            @Schema(
                    description =
                            "`clear`: nothing found; `refer`: a reviewer must decide; `fix`: the customer can correct it;"
                                    + " `reject`: final")
            CheckOutcome outcome,

            @Schema(description = "For reviewers only", example = "Younger than 18 years.") @Nullable
            String detail,

            @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

        static CheckView of(CheckResult result, Instant at, boolean forReviewer) {
            return new CheckView(result.name(), result.outcome(), forReviewer ? result.detail() : null, at);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "KycStep", description = "One step of the history: its statuses, its action and its actor")
    record StepView(
            KycStatus from,
            KycStatus to,
            KycAction action,

            @Schema(
                    description =
                            "A key, a person as `person:<name>`, `customer`, a beneficial owner, `checks` or `system`",
                    example = "key_01kdvdna00e008000000000001")
            String actor,

            @Schema(
                    description = "For reviewers only: the key of the first of two approvals, where `actor` gave the"
                            + " second",
                    example = "key_01kdvdna00e008000000000002")
            @Nullable
            String firstApprovedBy,

            @Schema(description = "The reason, in short", example = "changed full_name") @Nullable
            String reason,

            @Schema(description = "For reviewers only: the reasons of a decision, as they were given") @Nullable
            List<Decision.Reason> reasons,

            @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

        static StepView of(KycStep step, boolean forReviewer) {
            String reason = forReviewer ? step.reason() : PublicReason.of(step);
            boolean isExplained = forReviewer && !step.reasons().isEmpty();
            List<Decision.Reason> reasons = isExplained ? step.reasons() : null;
            return new StepView(
                    step.from(),
                    step.to(),
                    step.action(),
                    step.actor(),
                    forReviewer ? step.firstApprovedBy() : null,
                    reason,
                    reasons,
                    step.at());
        }
    }

    /**
     * @param forReviewer whether to include what only reviewers may see
     * @param awaitsSecond whether the decision that is answered waits for a second person
     */
    static KycResponse from(KycRecord kyc, Optional<CheckRun> run, boolean forReviewer, boolean awaitsSecond) {
        return new KycResponse(
                kyc.customer().id(),
                "kyc",
                kyc.customer().kycStatus(),
                kyc.customer().kycLevel(),
                kyc.customer().riskRating(),
                kyc.details().requirements(),
                kyc.details().profiles(),
                kyc.facts().documents().stream().map(SubmittedDocument::of).toList(),
                run.stream()
                        .flatMap(checks ->
                                checks.results().stream().map(result -> CheckView.of(result, checks.at(), forReviewer)))
                        .toList(),
                kyc.customer().rejectionReasons(),
                OpenReviewView.of(kyc.kycCase(), forReviewer),
                forReviewer ? kyc.firstApprovalsOnKyc() : null,
                awaitsSecond ? true : null,
                forReviewer && kyc.kycCase() != null ? RiskView.of(kyc.kycCase(), kyc.ratings()) : null,
                forReviewer ? FindingView.of(kyc.findings()) : null,
                forReviewer ? HintView.of(kyc.customer().profile()) : null,
                kyc.version(),
                kyc.history().stream()
                        .map(step -> StepView.of(step, forReviewer))
                        .toList());
    }
}
