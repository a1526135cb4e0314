package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Approved customers are reviewed again after a time that depends on their risk, and keep their endorsements. */
class PeriodicReviewTests extends Journey {

    private static final String KEEP =
            "{\"decision\":\"keep\",\"reasons\":[{\"code\":\"reviewed\",\"internal\":\"As before.\"}]}";

    @Autowired
    private PeriodicReviews reviews;

    private Api reviewer;
    private String customer;

    @BeforeEach
    void aCustomerIsApproved() {
        reviewer = operator.withKeyOf(platform, "reviewer");
        customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");
        rows().update("update customers set risk_rating = 'MEDIUM'");
        rows().update("update kyc_cases set risk_rating = 'MEDIUM'");
    }

    @Test
    void aReviewIsOpenedOnceItIsDueAndAgainAfterTheNextTime() {
        reviews.run();
        clock.goAhead(Duration.ofDays(3 * 365));
        reviews.run();
        assertThat(reviewer.get("/v0/reviews").json().path("data")).isEmpty();
        String endorsements = api.get(customer).json().at("/endorsements").toString();
        assertThat(endorsements).contains("can_ach_transfer");

        becomeDue();

        Answer queue = reviewer.get("/v0/reviews");
        assertThat(queue.json().path("data")).hasSize(1);
        assertThat(queue.text("/data/0/kind")).isEqualTo("periodic");
        assertThat(queue.text("/data/0/reason")).isEqualTo("periodic review due");
        Answer stands = api.get(customer);
        assertThat(stands.text("/kyc_status")).isEqualTo("approved");
        assertThat(stands.text("/open_review")).isEqualTo("periodic");
        assertThat(stands.json().at("/endorsements")).hasToString(endorsements);
        assertThat(event("review_opened").at("/data/object/open_review").asString())
                .isEqualTo("periodic");
        assertThat(reviewer.get(customer + "/kyc").text("/open_review/kind")).isEqualTo("periodic");
        assertThat(reviewer.post(customer + "/kyc/decision", "{\"decision\":\"keep\"}")
                        .status())
                .isEqualTo(422);

        keep();
        assertThat(event("review_closed").at("/data/previous/open_review").asString())
                .isEqualTo("periodic");
        reviews.run();
        assertThat(reviewer.get("/v0/reviews").json().path("data")).isEmpty();
    }

    @Test
    void aFindingMakesItAMonitoringReviewAndOneDecisionClosesBoth() {
        clock.goAhead(Duration.ofDays(3 * 365));
        becomeDue();

        api.patch(customer, "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\",\"FIREARMS\"]}}");

        assertThat(api.get(customer).json().at("/endorsements")).isEmpty();
        Answer queue = reviewer.get("/v0/reviews");
        assertThat(queue.json().path("data")).hasSize(1);
        assertThat(queue.text("/data/0/kind")).isEqualTo("monitoring");
        assertThat(queue.text("/data/0/reason")).contains("periodic review due", "GAMBLING");
        assertThat(event("review_opened").at("/data/previous/open_review").asString())
                .isEqualTo("periodic");

        // The scheduler has the real time, so that jobs of years to come do not run.
        rows().update("update kyc_cases set checks_pending = false");
        keep();
        assertThat(event("review_closed").at("/data/previous/open_review").asString())
                .isEqualTo("monitoring");
        assertThat(api.get(customer).json().at("/endorsements").toString()).contains("can_ach_transfer");
        reviews.run();
        assertThat(reviewer.get("/v0/reviews").json().path("data")).isEmpty();
    }

    @Test
    void aReviewerMayRevokeOrVerifyAgainInstead() {
        clock.goAhead(Duration.ofDays(3 * 365));
        becomeDue();

        Answer asked = reviewer.post(customer + "/kyc/decision", """
                {"decision":"reverify","requested":["selfie"],"reasons":[{"code":"old","public":"A new photo, please."}]}""");

        assertThat(asked.text("/status")).as(asked.toString()).isEqualTo("incomplete");
        assertThat(api.get(customer).json().has("open_review")).isFalse();
        assertThat(reviewer.get("/v0/reviews").json().path("data")).isEmpty();
    }

    private void becomeDue() {
        clock.goAhead(Duration.ofDays(3));
        reviews.run();
        reviews.run();
    }

    private void keep() {
        Answer kept = reviewer.post(customer + "/kyc/decision", KEEP);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.json().has("open_review")).isFalse();
    }

    /** The last one. */
    private JsonNode event(String type) {
        return api.get("/v0/events?type=customer.kyc." + type)
                .json()
                .at("/data")
                .valueStream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
