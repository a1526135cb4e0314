package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody gets on with KYC while locked but by a reviewer; what has come meanwhile counts from the unlocking on. */
class LockedJourneyTests extends Journey {

    @Test
    void missingRequirementsCountOnceTheCustomerIsUnlocked() {
        String customer = Submissions.john(api);
        api.patch(customer, "{\"tax_id\":null}");
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        lock(customer);
        int steps = Submissions.history(api.get(customer + "/kyc")).size();

        api.patch(customer, "{\"tax_id\":{\"number\":\"536-90-4399\",\"type\":\"ssn\",\"country\":\"US\"}}");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("incomplete");
        assertThat(Submissions.history(api.get(customer + "/kyc"))).hasSize(steps);

        assertThat(api.post(customer + "/unlock", null).text("/kyc_status")).isEqualTo("under_review");
        Submissions.await(api, customer, "approved");
    }

    @Test
    void aLockedBusinessDoesNotProgressByItsOwners() {
        String acme = Submissions.acme(api);
        Submissions.document(api, acme, "type", "incorporation_articles");
        String jane = Submissions.owner(api, acme, "Jane", "536-90-4399", "60", "control_person");
        api.post(jane + "/kyc", Submissions.passportAndSelfie());
        lock(acme);

        api.post(acme + "/beneficial-owners/attestation", null);

        assertThat(api.get(acme).text("/kyc_status")).isEqualTo("awaiting_ubo");
        api.post(acme + "/unlock", null);
        Submissions.await(api, acme, "approved");
    }

    @Test
    void anApprovalIsLostAllTheSame() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");
        lock(customer);

        api.patch(customer, "{\"address\":{\"line1\":\"2 Main St\"}}");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("incomplete");

        api.post(customer + "/unlock", null);
        Submissions.await(api, customer, "approved");
    }

    @Test
    void theChecksOfALockedCustomerWaitUntilItIsUnlocked() {
        LateJobs jobs = new LateJobs(database);
        jobs.hold();
        String customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        lock(customer);
        jobs.holdNoMore();
        jobs.makeDue("kyc-checks");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> jobs.count("kyc-checks") == 0);

        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("under_review");
        assertThat(api.post(customer + "/unlock", null).text("/kyc_status")).isEqualTo("under_review");
        Submissions.await(api, customer, "approved");
    }

    @Test
    void aReviewerMayStillDecide() {
        String id = Submissions.newLivePlatform(operator);
        Api live = operator.withKeyOf(id, "platform");
        String customer = Submissions.john(live);
        live.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(live, customer, "manual_review");
        lock(live, customer);

        Answer decided = operator.withKeyOf(id, "reviewer").post(customer + "/kyc/decision", Submissions.APPROVE);

        assertThat(decided.text("/status")).as(decided.toString()).isEqualTo("approved");
        assertThat(live.get(customer).text("/status")).isEqualTo("suspended");
        assertThat(live.post(customer + "/unlock", null).text("/status")).isEqualTo("active");
    }

    @Test
    void anythingIsSimulatedAllTheSame() {
        String customer = Submissions.john(api);
        lock(customer);

        for (String outcome : List.of("pending", "under_review", "manual_review", "approved")) {
            Answer simulated = api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}");
            assertThat(simulated.text("/status")).as(simulated.toString()).isEqualTo(outcome);
        }
    }

    @Test
    void unlockingAloneIsNoStep() {
        String customer = Submissions.john(api);
        api.patch(customer, "{\"phone\":null}");
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        int steps = Submissions.history(api.get(customer + "/kyc")).size();

        lock(customer);
        api.post(customer + "/unlock", null);

        assertThat(Submissions.history(api.get(customer + "/kyc"))).hasSize(steps);
    }

    @AfterEach
    void checksAreInTime() {
        new LateJobs(database).holdNoMore();
    }

    private void lock(String customer) {
        lock(api, customer);
    }

    private static void lock(Api key, String customer) {
        assertThat(key.post(customer + "/lock", "{\"reason\":\"other\"}").status())
                .isEqualTo(200);
    }
}
