package dev.vouch.endorsement;

import static dev.vouch.endorsement.Endorsed.ACH;
import static dev.vouch.endorsement.Endorsed.CUSTODY;
import static dev.vouch.endorsement.Endorsed.MPC;
import static dev.vouch.endorsement.Endorsed.SEPA;
import static dev.vouch.endorsement.Endorsed.STABLECOINS;
import static dev.vouch.endorsement.Endorsed.SWIFT;
import static dev.vouch.endorsement.Endorsed.WIRE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The policy once more, written down apart from it and over what the API shows. Tax ids here are of the US. */
final class Contract {

    private static final List<String> OF_INDIVIDUALS = List.of(
            "monthly_volume_in_usd",
            "transaction_volume_in_usd",
            "jurisdictions",
            "involved_activities",
            "transaction_counterparties",
            "source_of_funds",
            "professional_situation",
            "professional_occupation");

    private Contract() {}

    /** What this individual is to have, unless reviewers have revoked it. */
    static Set<String> endorsements(JsonNode customer, Set<String> revoked) {
        Set<String> all = new TreeSet<>();
        boolean isApproved = customer.path("kyc_status").asString().equals("approved");
        if (!isApproved || !customer.path("status").asString().equals("active")) {
            return all;
        }
        JsonNode declared = customer.path("additional_information");
        boolean isHigh = customer.path("risk_rating").asString("").equals("high");
        boolean hasTaxId = customer.path("tax_id_provided").asBoolean();
        Set<String> withheld = new HashSet<>(revoked);
        customer.path("restrictions")
                .forEach(restriction -> withheld.addAll(Endorsed.names(restriction.path("endorsements"))));
        add(all, STABLECOINS, declared.path("involved_activities").toString().equals("[\"NONE\"]") && !isHigh);
        add(all, WIRE, hasTaxId && declared.has("source_of_funds"));
        add(all, ACH, hasTaxId && customer.at("/address/country").asString("").equals("US"));
        add(all, SEPA, List.of("DE", "FR").contains(customer.path("country").asString("")));
        add(all, SWIFT, OF_INDIVIDUALS.stream().allMatch(declared::has) && !isHigh);
        add(all, CUSTODY, !isHigh && !withheld.contains(CUSTODY));
        add(
                all,
                MPC,
                all.contains(CUSTODY)
                        && customer.at("/verification/level").asString().equals("enhanced"));
        all.removeAll(withheld);
        return all;
    }

    private static void add(Set<String> all, String endorsement, boolean holds) {
        if (holds) {
            all.add(endorsement);
        }
    }
}
