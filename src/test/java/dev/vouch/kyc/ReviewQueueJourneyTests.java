package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.junit.jupiter.api.Test;

class ReviewQueueJourneyTests extends Journey {

    @Test
    void anEntryNamesTheCustomerAndWhyItWaits() {
        Api reviewer = operator.withKeyOf(platform, "reviewer");
        String john = Submissions.john(api);
        api.patch(john, "{\"middle_name\":\"Henry\",\"nationality\":\"RU\"}");
        api.post(john + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, john, "manual_review");

        Answer queue = reviewer.get("/v0/reviews");
        assertThat(queue.text("/data/0/name")).isEqualTo("John Henry Doe");
        assertThat(queue.text("/data/0/reason")).isEqualTo("country_risk");
        assertThat(reviewer.get("/v0/reviews?kind=decision").json()).isEqualTo(queue.json());
        assertThat(reviewer.get("/v0/reviews?kind=periodic").json().at("/data")).isEmpty();
    }

    @Test
    void inLiveTooTheChecksThatReferItAreNamed() {
        String live = Submissions.newLivePlatform(operator);
        Api own = operator.withKeyOf(live, "platform");
        String john = Submissions.john(own);
        own.post(john + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(own, john, "manual_review");

        Answer queue = operator.withKeyOf(live, "reviewer").get("/v0/reviews");
        assertThat(queue.text("/data/0/name")).isEqualTo("John Doe");
        assertThat(queue.text("/data/0/reason")).contains("sanctions");
    }

    @Test
    void aBusinessHasItsLegalName() {
        String acme = Submissions.acme(api);
        for (String status : new String[] {"under_review", "manual_review"}) {
            api.post(acme + "/simulate", "{\"outcome\":\"" + status + "\"}");
        }

        Answer queue = operator.withKeyOf(platform, "reviewer").get("/v0/reviews");
        assertThat(queue.text("/data/0/name")).isEqualTo("Acme Gadgets Inc.");
        assertThat(queue.json().at("/data")).hasSize(1);
    }
}
