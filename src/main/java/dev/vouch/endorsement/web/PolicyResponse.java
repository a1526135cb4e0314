package dev.vouch.endorsement.web;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.EndorsementPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

@Schema(name = "EndorsementPolicy", description = "Which criteria each endorsement needs")
record PolicyResponse(
        @Schema(example = "endorsement_policy") String object,

        @Schema(description = "Changes whenever the result for a customer may change", example = "3f1c2e9a7b5d")
        String policyVersion,

        List<EndorsementCriteria> endorsements) {

    @Schema(description = "The criteria of an endorsement, all of which are needed")
    record EndorsementCriteria(Endorsement name, List<NamedCriterion> criteria) {}

    @Schema(name = "EndorsementCriterion", description = "A criterion of an endorsement. New ones may appear")
    record NamedCriterion(
            @Schema(description = "The name of an endorsement means that the customer has it", example = "us_address")
            String name,

            @Schema(example = "The address is in the United States")
            String description) {}

    static PolicyResponse from(EndorsementPolicy policy) {
        return new PolicyResponse(
                "endorsement_policy",
                policy.version(),
                Stream.of(Endorsement.values())
                        .map(endorsement -> new EndorsementCriteria(
                                endorsement,
                                policy.criteriaOf(endorsement).stream()
                                        .map(name -> new NamedCriterion(name, policy.describe(name)))
                                        .toList()))
                        .toList());
    }
}
