package dev.vouch.endorsement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.CriterionResult.State;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endorsement of a customer as the API shows it, in answers and in events. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CustomerEndorsement", description = "Whether a customer has an endorsement, and why")
public record EndorsementResponse(
        Endorsement name,

        @Schema(example = "endorsement") String object,
        EndorsementStatus status,

        @Schema(description = "Not in events") @Nullable Requirements requirements,

        @Schema(description = "Absent unless granted", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant grantedAt,

        @Schema(
                description = "The version of the policy that granted it; absent unless granted",
                example = "3f1c2e9a7b5d")
        @Nullable
        String policyVersion,

        @Schema(
                description = "Why it is not granted: the reviewer's reason, or the most serious unmet criterion",
                example = "The address is not in the United States.")
        @Nullable
        String reason,

        @Schema(
                description = "Only in the answer to a reviewer, if a second person must make the same decision before"
                        + " it takes effect",
                example = "true")
        @Nullable
        Boolean awaitsSecondApproval) {

    @Schema(
            name = "EndorsementRequirements",
            description = "The criteria, each in exactly one bucket. `issues` also names `restricted` and `revoked`"
                    + " where they apply")
    public record Requirements(
            @Schema(description = "Criteria that the customer meets", example = "[\"kyc_approved\", \"status_active\"]")
            List<String> complete,

            @Schema(description = "Criteria that a review or a job decides soon", example = "[]")
            List<String> pending,

            @Schema(description = "Criteria that lack a document or information", example = "[\"us_tax_id\"]")
            List<String> missing,

            @Schema(description = "Criteria that a known fact stands against", example = "[\"us_address\"]")
            List<String> issues) {

        static Requirements of(EndorsementAssessment assessment) {
            return new Requirements(
                    assessment.in(State.COMPLETE),
                    assessment.in(State.PENDING),
                    assessment.in(State.MISSING),
                    assessment.in(State.ISSUE));
        }
    }

    EndorsementResponse awaitingSecondApproval() {
        return new EndorsementResponse(name, object, status, requirements, grantedAt, policyVersion, reason, true);
    }

    /** As in events: after a step. */
    static EndorsementResponse of(EndorsementStep step) {
        EndorsementStatus status = step.action().leadsTo();
        String reason = step.action() == EndorsementAction.REINSTATE ? null : step.reason();
        return of(step.endorsement(), status, null, step, reason);
    }

    /** @param step the last one; null if there was none */
    static EndorsementResponse of(
            EndorsementAssessment assessment, EndorsementStatus status, @Nullable EndorsementStep step) {
        String unmet = assessment.isGrantable() ? null : assessment.worst().message();
        String reason = step != null && status == EndorsementStatus.REVOKED ? step.reason() : unmet;
        return of(assessment.endorsement(), status, Requirements.of(assessment), step, reason);
    }

    /** For an endorsement that the customer never had. */
    static EndorsementResponse ofNone(Endorsement endorsement) {
        return of(endorsement, EndorsementStatus.WITHHELD, null, null, null);
    }

    private static EndorsementResponse of(
            Endorsement endorsement,
            EndorsementStatus status,
            @Nullable Requirements requirements,
            @Nullable EndorsementStep step,
            @Nullable String reason) {
        return step != null && status == EndorsementStatus.GRANTED
                ? new EndorsementResponse(
                        endorsement, "endorsement", status, requirements, step.at(), step.policy(), null, null)
                : new EndorsementResponse(endorsement, "endorsement", status, requirements, null, null, reason, null);
    }
}
