package dev.vouch.endorsement.web;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.EndorsementPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

@Schema(name = "EndorsementPolicy", description = "Which criteria each endorsement needs")
record PolicyResponse(
        @Schema(example = "endorsement_policy") String object,

        @Schema(description = "Another one whenever the outcome may differ", example = "3f1c2e9a7b5d")
        String policyVersion,

        List<EndorsementCriteria> endorsements) {

    @Schema(name = "EndorsementCriteria", description = "What an endorsement needs: all of it")
    record EndorsementCriteria(Endorsement name, List<NamedCriterion> criteria) {}

    @Schema(name = "EndorsementCriterion", description = "Something an endorsement needs. New ones may appear")
    record NamedCriterion(
            @Schema(description = "That of an endorsement stands for having it", example = "us_address")
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
