package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is approved on what the checks have not seen yet, however late they are. */
class PendingChecksJourneyTests extends Journey {

    private static final String APPROVE = "{\"decision\":\"approve\"}";

    private Api live;
    private Api reviewer;
    private String customer;

    @BeforeEach
    void aLiveCustomerInReviewWhoseNextChecksAreLate() {
        String id = operator.post("/v0/platforms", "{\"name\":\"Acme\",\"environment\":\"live\"}")
                .text("/id");
        live = operator.withKeyOf(id, "platform");
        reviewer = operator.withKeyOf(id, "reviewer");
        customer = Submissions.john(live);
        live.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(live, customer, "manual_review");
        database.asOwner().sql("""
                create function late() returns trigger language plpgsql as $$
                begin
                  new.execution_time := now() + interval '1 day';
                  return new;
                end $$;
                create trigger late before insert on scheduled_tasks for each row execute function late()
                """).update();
    }

    @AfterEach
    void checksAreInTime() {
        database.asOwner().sql("drop function if exists late cascade").update();
    }

    @Test
    void aChangeDuringReviewIsCheckedBeforeAPersonApproves() {
        assertThat(live.patch(customer, "{\"last_name\":\"Smith\"}").status()).isEqualTo(200);

        Answer refused = decide(APPROVE);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("kyc_step_refused");
        assertThat(refused.text("/detail")).contains("checks");
        assertThat(refused.json().at("/allowed")).hasToString("[\"request_information\",\"reject\"]");
        assertThat(live.get(customer).text("/kyc_status")).isEqualTo("manual_review");

        runTheChecks();
        Awaitility.await()
                .untilAsserted(() -> assertThat(decide(APPROVE).text("/status")).isEqualTo("approved"));
    }

    @Test
    void whatIsNoFactNeedsNoChecks() {
        live.patch(customer, "{\"metadata\":{\"tier\":\"gold\"}}");

        assertThat(decide(APPROVE).text("/status")).isEqualTo("approved");
    }

    /** The checks of the submission before it are void then: nobody would ever answer for them. */
    @Test
    void checksThatAreVoidHoldNobodyUp() {
        live.patch(customer, "{\"last_name\":\"Smith\"}");
        decide("""
                {"decision":"request_information","requested":["selfie"],
                 "reasons":[{"code":"document_unreadable","public":"Too blurry."}]}""");
        live.post(customer + "/kyc", Submissions.passportAndSelfie());
        runTheChecks();
        Submissions.await(live, customer, "manual_review");

        assertThat(decide(APPROVE).text("/status")).isEqualTo("approved");
    }

    private void runTheChecks() {
        checksAreInTime();
        database.asOwner()
                .sql("update scheduled_tasks set execution_time = now() where task_name = 'kyc-checks'")
                .update();
    }

    private Answer decide(String decision) {
        return reviewer.post(customer + "/kyc/decision", decision);
    }
}
