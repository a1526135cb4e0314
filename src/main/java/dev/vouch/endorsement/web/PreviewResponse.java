package dev.vouch.endorsement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.PolicyDifference;
import dev.vouch.endorsement.PolicyPreview;
import dev.vouch.endorsement.PreviewCounts;
import dev.vouch.id.CustomerId;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PolicyPreview", description = "What another policy would grant and withdraw")
record PreviewResponse(
        @Schema(example = "endorsement_policy_preview") String object,

        @Schema(description = "The version that this policy would have", example = "3f1c2e9a7b5d")
        String policyVersion,

        @Schema(description = "Only on the first page: absent where a `cursor` is given") @Nullable
        Counts counts,

        ListResponse<CustomerDifference> customers) {

    @Schema(name = "PolicyPreviewCounts", description = "How many customers would gain and lose each endorsement")
    record Counts(
            @Schema(description = "The number of evaluated customers: the newest active ones", example = "1200")
            long evaluated,

            @Schema(description = "Whether these are all active customers; otherwise there are more", example = "true")
            boolean complete,

            @Schema(description = "How many of them would gain or lose an endorsement", example = "17")
            long differing,

            List<EndorsementDifference> endorsements) {

        static Counts from(PreviewCounts counts, boolean complete) {
            return new Counts(
                    counts.evaluated(),
                    complete,
                    counts.differing(),
                    Stream.of(Endorsement.values())
                            .map(endorsement -> new EndorsementDifference(
                                    endorsement, counts.gained(endorsement), counts.lost(endorsement)))
                            .toList());
        }
    }

    @Schema(description = "How many customers would gain and lose it")
    record EndorsementDifference(
            Endorsement name,
            @Schema(example = "17") long gained,
            @Schema(example = "0") long lost) {}

    @Schema(description = "A customer whose endorsements would change")
    record CustomerDifference(
            CustomerId customerId,

            @Schema(example = "[\"can_ach_transfer\"]") Set<Endorsement> gained,
            @Schema(example = "[]") Set<Endorsement> lost) {

        static CustomerDifference from(PolicyDifference difference) {
            return new CustomerDifference(difference.customer(), difference.gained(), difference.lost());
        }
    }

    static PreviewResponse from(PolicyPreview.Outcome outcome, PageRequest page) {
        return new PreviewResponse(
                "endorsement_policy_preview",
                outcome.policy().version(),
                Optional.ofNullable(outcome.counts())
                        .map(counts -> Counts.from(counts, outcome.rest() == null))
                        .orElse(null),
                page.answer(outcome.page(), PolicyDifference::place, CustomerDifference::from, outcome.rest()));
    }
}
