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

/** Approved customers are reviewed again after a time that depends on their risk. */
class PeriodicReviewTests extends Journey {

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
    }

    @Test
    void aReviewIsOpenedOnceItIsDueAndAgainAfterTheNextTime() {
        reviews.run();
        clock.goAhead(Duration.ofDays(3 * 365));
        reviews.run();
        assertThat(reviewer.get("/v0/reviews").json().path("data")).isEmpty();
        clock.goAhead(Duration.ofDays(3));

        reviews.run();
        reviews.run();

        Answer queue = reviewer.get("/v0/reviews");
        assertThat(queue.json().path("data")).hasSize(1);
        assertThat(queue.text("/data/0/kind")).isEqualTo("monitoring");
        assertThat(queue.text("/data/0/reason")).isEqualTo("periodic review");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");

        Answer kept = reviewer.post(
                customer + "/kyc/decision",
                "{\"decision\":\"keep\",\"reasons\":[{\"code\":\"reviewed\",\"internal\":\"As before.\"}]}");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        reviews.run();
        assertThat(reviewer.get("/v0/reviews").json().path("data")).isEmpty();
    }
}
