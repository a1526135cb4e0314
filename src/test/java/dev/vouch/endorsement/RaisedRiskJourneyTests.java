package dev.vouch.endorsement;

import static dev.vouch.endorsement.Endorsed.ACH;
import static dev.vouch.endorsement.Endorsed.CUSTODY;
import static dev.vouch.endorsement.Endorsed.STABLECOINS;
import static dev.vouch.endorsement.Endorsed.SWIFT;
import static dev.vouch.endorsement.Endorsed.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a customer tells of itself after the approval counts as what it told before. */
class RaisedRiskJourneyTests extends Journey {

    private String customer;

    @BeforeEach
    void whomTheChecksFoundOfLowRisk() {
        customer = Endorsed.create(api, Endorsed.american());
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");
        assertThat(api.get(customer).text("/risk_rating")).isEqualTo("low");
    }

    private Answer tells(String field) {
        Answer patched = api.patch(customer, "{\"additional_information\":{" + field + "}}");
        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        return patched;
    }

    @Test
    void riskyActivitiesTakeWhatAHighRiskForbidsInTheSameAnswer() {
        Answer patched = tells("\"involved_activities\":[\"GAMBLING\"]");

        assertThat(patched.text("/kyc_status")).isEqualTo("approved");
        assertThat(patched.text("/risk_rating")).isEqualTo("high");
        assertThat(Endorsed.names(patched.json().path("endorsements"))).containsExactlyInAnyOrder(WIRE, ACH);
        assertThat(patched.header("ETag")).isEqualTo(api.get(customer).header("ETag"));
        assertThat(Endorsed.events(api, customer))
                .endsWith("revoked " + STABLECOINS, "revoked " + SWIFT, "revoked " + CUSTODY);
    }

    @Test
    void onlyTheChecksLowerIt() {
        tells("\"involved_activities\":[\"GAMBLING\"]");

        Answer patched = tells("\"involved_activities\":[\"NONE\"]");

        assertThat(patched.text("/risk_rating")).isEqualTo("high");
        assertThat(Endorsed.names(patched.json().path("endorsements"))).containsExactlyInAnyOrder(WIRE, ACH);
    }

    @Test
    void aLargerVolumeIsTold() {
        Answer patched = tells("\"monthly_volume_in_usd\":\"900000.00\"");

        assertThat(patched.text("/risk_rating")).isEqualTo("medium");
        assertThat(Endorsed.names(patched.json().path("endorsements"))).hasSize(5);
        List<JsonNode> updates = api.get("/v0/events?type=customer.updated")
                .json()
                .path("data")
                .valueStream()
                .toList();
        assertThat(updates).hasSize(2);
        assertThat(updates.get(1).at("/data/object/risk_rating").asString()).isEqualTo("medium");
        assertThat(updates.get(1).at("/data/previous/risk_rating").asString()).isEqualTo("low");
    }
}
