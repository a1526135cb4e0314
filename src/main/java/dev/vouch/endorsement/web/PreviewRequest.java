package dev.vouch.endorsement.web;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.EndorsementPolicy;
import dev.vouch.endorsement.PolicyPreview;
import dev.vouch.endorsement.PolicyRefused;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.web.JsonPointers;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@Schema(name = "PolicyPreviewRequest", description = "A policy that differs from the one in force")
record PreviewRequest(
        @NotEmpty
        @Size(max = 20)
        @Schema(
                description = "The criteria, by their names, of each endorsement that is to change; `kyc_approved` and"
                        + " `status_active` are always needed. The name of an endorsement means that the customer has"
                        + " it, `not_offered` that no customer can have it",
                example = "{\"can_ach_transfer\": [\"us_tax_id\"]}")
        Map<String, @NotNull @Size(max = 20) List<@NotNull String>> endorsements) {

    EndorsementPolicy toPolicy(PolicyPreview preview) {
        Map<Endorsement, List<String>> changed = new EnumMap<>(Endorsement.class);
        List<Fault> faults = new ArrayList<>();
        endorsements.forEach((name, criteria) -> {
            String pointer = "/endorsements/" + JsonPointers.escape(name);
            Endorsement.named(name)
                    .ifPresentOrElse(
                            endorsement -> changed.put(endorsement, criteria),
                            () -> faults.add(
                                    Fault.at(pointer, "unknown_endorsement", "is not the name of an endorsement")));
            for (int i = 0; i < criteria.size(); i++) {
                if (!preview.knows(criteria.get(i))) {
                    faults.add(Fault.at(pointer + "/" + i, "unknown_criterion", "is not the name of a criterion"));
                }
            }
        });
        InvalidRequest.refuseFor(faults);
        try {
            return preview.changed(changed);
        } catch (PolicyRefused circle) {
            throw new InvalidRequest(Fault.at("/endorsements", "policy_refused", circle.problem()));
        }
    }
}
