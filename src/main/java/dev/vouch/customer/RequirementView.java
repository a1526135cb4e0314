package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.explanation.Explanation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A requirement as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Requirement", description = "A document or fact that the customer has to provide, and its progress")
public record RequirementView(
        @Schema(example = "identity_document") String name,

        @Schema(description = "`not_sent` and `rejected` wait for the customer, `pending` for the decision")
        RequirementStatus status,

        @Schema(
                description = "One of these is enough",
                example = "[\"passport\", \"drivers_license\", \"national_id\"]")
        List<String> anyOf,

        @Schema(description = "The fault, or the missing part", example = "The back of the drivers_license is missing.")
        @Nullable
        Explanation reason,

        @Schema(description = "The endorsements that it withholds; absent where it withholds all of them")
        List<Endorsement> blocks,

        @Schema(
                description =
                        "Of `beneficial_owners` only: what the business itself still has to declare, `control_person`"
                                + " or `attestation`. New values may appear",
                example = "[\"attestation\"]")
        List<String> missing,

        @Schema(description = "Of `beneficial_owners` only: of each owner who must be verified")
        List<OwnerRequirements> owners) {

    public RequirementView(
            String name,
            RequirementStatus status,
            List<String> anyOf,
            @Nullable Explanation reason,
            List<Endorsement> blocks) {
        this(name, status, anyOf, reason, blocks, List.of(), List.of());
    }

    /** With the requirements of the business itself and of each owner. */
    public RequirementView of(List<String> undeclared, List<OwnerRequirements> each) {
        return new RequirementView(name, status, anyOf, reason, blocks, undeclared, each);
    }
}
