package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Journey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The events of KYC: each status when it is reached, and not again. */
class KycEventsJourneyTests extends Journey {

    @Test
    void anotherLevelBeforeTheStartIsAnUpdate() {
        String customer = Submissions.john(api);

        api.post(customer + "/kyc/level", "{\"level\":\"enhanced\"}");

        assertThat(types()).containsExactly("customer.created", "customer.updated");
    }

    @Test
    void anApprovalThatOutlastsAChangeOfLevelIsNotPublishedAgain() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc/level", "{\"level\":\"enhanced\"}");
        List.of("pending", "under_review", "approved")
                .forEach(outcome -> api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}"));

        assertThat(api.post(customer + "/kyc/level", "{\"level\":\"standard\"}").text("/status"))
                .isEqualTo("approved");

        assertThat(types())
                .filteredOn(type -> type.startsWith("customer.kyc."))
                .containsExactly("customer.kyc.pending", "customer.kyc.under_review", "customer.kyc.approved");
    }

    @Test
    void aFreshLinkIsNoChangeOfTheCustomer() {
        String customer = Submissions.john(api);
        String before = api.get(customer).header("ETag");

        assertThat(api.post(customer + "/kyc-links", "").status()).isEqualTo(201);

        assertThat(api.get(customer).header("ETag")).isEqualTo(before);
    }

    private List<String> types() {
        return api.get("/v0/events?limit=100")
                .json()
                .at("/data")
                .valueStream()
                .map(event -> event.at("/type").asString())
                .toList();
    }
}
