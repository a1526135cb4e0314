package dev.vouch.endorsement.web;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.PolicyPreview;
import dev.vouch.id.CustomerId;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

@Schema(name = "PolicyPreview", description = "What another policy would give and take")
record PreviewResponse(
        @Schema(example = "endorsement_policy_preview") String object,

        @Schema(description = "The version that this policy would have", example = "3f1c2e9a7b5d")
        String policyVersion,

        @Schema(description = "How many customers were judged: the active ones", example = "1200")
        long judged,

        @Schema(description = "For how many of them something would change", example = "17")
        long differing,

        List<EndorsementDifference> endorsements,
        ListResponse<CustomerDifference> customers) {

    @Schema(name = "EndorsementDifference", description = "How many customers would gain and lose it")
    record EndorsementDifference(
            Endorsement name,
            @Schema(example = "17") long gained,
            @Schema(example = "0") long lost) {}

    @Schema(name = "CustomerDifference", description = "A customer that would have others")
    record CustomerDifference(
            CustomerId customerId,

            @Schema(example = "[\"can_ach_transfer\"]") Set<Endorsement> gained,
            @Schema(example = "[]") Set<Endorsement> lost) {}

    static PreviewResponse from(PolicyPreview.Outcome outcome, PageRequest page) {
        return new PreviewResponse(
                "endorsement_policy_preview",
                outcome.policy().version(),
                outcome.judged(),
                outcome.differing(),
                Stream.of(Endorsement.values())
                        .map(endorsement -> new EndorsementDifference(
                                endorsement,
                                outcome.gained().getOrDefault(endorsement, 0L),
                                outcome.lost().getOrDefault(endorsement, 0L)))
                        .toList(),
                page.answer(
                        outcome.page(),
                        PolicyPreview.Difference::place,
                        difference -> new CustomerDifference(
                                difference.customer().id(), difference.gained(), difference.lost())));
    }
}
