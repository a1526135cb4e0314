package dev.vouch.endorsement;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.endorsement.Endorsed.ACH;
import static dev.vouch.endorsement.Endorsed.CUSTODY;
import static dev.vouch.endorsement.Endorsed.MPC;
import static dev.vouch.endorsement.Endorsed.SEPA;
import static dev.vouch.endorsement.Endorsed.STABLECOINS;
import static dev.vouch.endorsement.Endorsed.SWIFT;
import static dev.vouch.endorsement.Endorsed.WIRE;
import static dev.vouch.endorsement.Endorsed.anAmerican;
import static dev.vouch.endorsement.Endorsed.approved;
import static dev.vouch.endorsement.Endorsed.endorsement;
import static dev.vouch.endorsement.Endorsed.endorsements;
import static dev.vouch.endorsement.Endorsed.events;
import static dev.vouch.endorsement.Endorsed.names;
import static dev.vouch.endorsement.Endorsed.simulate;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.Journey;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Endorsements come with the last fact that they need, and go with the first. */
class EndorsementJourneyTests extends Journey {

    @Test
    void areGrantedWhenKycIsApprovedAndNotBefore() {
        String customer = anAmerican(api);
        assertThat(endorsements(api, customer)).isEmpty();
        simulate(api, customer, "pending", "under_review");
        assertThat(endorsements(api, customer)).isEmpty();

        simulate(api, customer, "approved");

        assertThat(endorsements(api, customer)).containsExactlyInAnyOrder(STABLECOINS, WIRE, ACH, SWIFT, CUSTODY);
        assertThat(events(api, customer))
                .containsExactly(
                        "granted " + STABLECOINS,
                        "granted " + WIRE,
                        "granted " + ACH,
                        "granted " + SWIFT,
                        "granted " + CUSTODY);
        assertThat(ids(api.get("/v0/customers?endorsement=" + ACH))).containsExactly(id(customer));
        assertThat(ids(api.get("/v0/customers?endorsement=" + MPC))).isEmpty();
    }

    @Test
    void theLastMissingFactGrantsThem() {
        String customer = approved(api, Endorsed.create(api, without("additional_information")));
        assertThat(endorsements(api, customer)).containsExactlyInAnyOrder(ACH, CUSTODY);

        Answer patched = api.patch(
                customer, "{\"additional_information\":" + Endorsed.american().get("additional_information") + "}");

        assertThat(names(patched.json().path("endorsements")))
                .containsExactlyInAnyOrder(STABLECOINS, WIRE, ACH, SWIFT, CUSTODY);
        assertThat(patched.header("ETag")).isEqualTo(api.get(customer).header("ETag"));
    }

    @Test
    void factsThatGoTakeWhatNeedsThemInTheSameAnswer() {
        String customer = approved(api, anAmerican(api));

        Answer patched = api.patch(
                customer,
                "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\"],\"jurisdictions\":null}}");

        assertThat(patched.text("/risk_rating")).isEqualTo("high");
        // A monitoring review withholds the others too.
        assertThat(names(patched.json().path("endorsements"))).isEmpty();
        assertThat(events(api, customer)).contains("revoked " + STABLECOINS, "revoked " + SWIFT, "revoked " + CUSTODY);
        JsonNode stablecoins = endorsement(api, customer, STABLECOINS);
        assertThat(stablecoins.path("status").asString()).isEqualTo("withheld");
        assertThat(stablecoins.path("reason").asString())
                .isEqualTo("The customer declares involved_activities other than NONE.");
        assertThat(stablecoins.has("granted_at")).isFalse();
    }

    @Test
    void aLockWithdrawsAllAndUnlockingReturnsThem() {
        String customer = approved(api, anAmerican(api));

        Answer locked = api.post(customer + "/lock", "{\"reason\":\"Reported stolen phone\"}");
        assertThat(locked.json().path("endorsements")).isEmpty();
        assertThat(ids(api.get("/v0/customers?endorsement=" + ACH))).isEmpty();
        assertThat(events(api, customer)).hasSize(10);
        assertThat(endorsement(api, customer, ACH).path("reason").asString()).isEqualTo("The customer is locked.");

        Answer unlocked = api.post(customer + "/unlock", null);
        assertThat(names(unlocked.json().path("endorsements"))).hasSize(5);
    }

    @Test
    void losingKycTakesAll() {
        String customer = approved(api, anAmerican(api));

        Answer moved = api.patch(customer, "{\"address\":{\"line1\":\"1 Pine St\"}}");

        assertThat(moved.text("/kyc_status")).isEqualTo("incomplete");
        assertThat(moved.json().path("endorsements")).isEmpty();
        assertThat(events(api, customer)).hasSize(10).endsWith("revoked " + CUSTODY);
    }

    @Test
    void aDeletedCustomerHasNone() {
        String customer = approved(api, anAmerican(api));

        assertThat(api.delete(customer).json().path("endorsements")).isEmpty();

        assertThat(events(api, customer)).hasSize(10);
        JsonNode ach = endorsement(api, customer, ACH);
        assertThat(ach.path("status").asString()).isEqualTo("withheld");
        assertThat(ach.path("reason").asString()).isEqualTo("The customer has been deleted.");
        assertThat(api.get(customer + "/eligibility?endorsement=" + ACH).text("/reasons/0/action_from"))
                .as("who can restore it")
                .isEqualTo("reviewer");
    }

    @Test
    void theEnhancedLevelGrantsMpc() {
        String customer = anAmerican(api);
        api.post(customer + "/kyc/level", "{\"level\":\"enhanced\"}");

        approved(api, customer);

        assertThat(endorsements(api, customer)).contains(CUSTODY, MPC);
    }

    @Test
    void theCountryDecidesOnSepa() {
        String german = approved(api, Endorsed.create(api, in("DE")));
        String swiss = approved(api, Endorsed.create(api, in("CH")));
        String japanese = approved(api, Endorsed.create(api, in("JP")));

        assertThat(endorsements(api, german)).contains(SEPA).doesNotContain(ACH);
        assertThat(endorsements(api, swiss)).contains(SEPA);
        assertThat(endorsements(api, japanese)).doesNotContain(SEPA);
    }

    @Test
    void aRestrictionWithholdsWhatItNamesUntilItIsLifted() {
        String customer = approved(api, anAmerican(api));

        String restriction = api.post(
                        customer + "/restrictions",
                        "{\"endorsements\":[\"can_ach_transfer\"],\"reason\":\"chargeback\"}")
                .text("/id");
        assertThat(endorsements(api, customer)).doesNotContain(ACH).contains(WIRE);
        JsonNode ach = endorsement(api, customer, ACH);
        assertThat(names(ach.at("/requirements/issues"))).containsExactly("restricted");
        assertThat(ach.path("reason").asString()).contains(restriction);

        api.delete(customer + "/restrictions/" + restriction);
        assertThat(endorsements(api, customer)).contains(ACH, WIRE);
    }

    /** The job keeps the time of day, so the test runs it earlier. */
    @Test
    void aRestrictionExpiresByItself() {
        String customer = approved(api, anAmerican(api));
        String restriction = restrictedForAnHour(customer);
        assertThat(endorsements(api, customer)).doesNotContain(ACH);

        runAfterItsEnd(restriction);

        await().atMost(3, MINUTES).until(() -> endorsements(api, customer).contains(ACH));
        assertThat(api.get(customer).json().path("restrictions")).isEmpty();
        assertThat(api.get("/v0/events?limit=100&type=customer.restriction.expired")
                        .json()
                        .at("/data/0/data/previous/restrictions"))
                .hasSize(1);
    }

    /** Its record says why the restored customer is no longer restricted. */
    @Test
    void aRestrictionAlsoExpiresWhileTheCustomerIsDeleted() {
        String customer = approved(api, anAmerican(api));
        String restriction = restrictedForAnHour(customer);
        api.delete(customer);

        runAfterItsEnd(restriction);

        String expired = "/v0/events?type=customer.restriction.expired";
        await().atMost(3, MINUTES)
                .until(() -> api.get(expired).json().path("data").size() == 1);
        assertThat(api.get(expired).json().at("/data/0/data/previous/restrictions"))
                .hasSize(1);
        Answer restored = operator.withKeyOf(platform, "reviewer").post(customer + "/restore", null);
        assertThat(restored.text("/standing")).isEqualTo("active");
        assertThat(endorsements(api, customer)).contains(ACH);
    }

    private String restrictedForAnHour(String customer) {
        String expiry = clock.instant().plusSeconds(3600).toString();
        return api.post(
                        customer + "/restrictions",
                        "{\"endorsements\":[\"can_ach_transfer\"],\"reason\":\"x\",\"expires_at\":\"" + expiry + "\"}")
                .text("/id");
    }

    private void runAfterItsEnd(String restriction) {
        clock.goAhead(Duration.ofHours(2));
        assertThat(rows().update("update scheduled_tasks set execution_time = now()" + " where task_instance = '"
                        + restriction + "'"))
                .isOne();
    }

    @Test
    void allSevenAreExplained() {
        String customer = Endorsed.create(api, without("tax_id"));

        Answer all = api.get(customer + "/endorsements");

        assertThat(all.json().path("data")).hasSize(7);
        assertThat(all.json().path("data")).allSatisfy(one -> {
            assertThat(one.path("object").asString()).isEqualTo("endorsement");
            assertThat(one.path("status").asString()).isEqualTo("withheld");
            assertThat(names(one.at("/requirements/missing"))).contains("kyc_approved", "status_active");
        });
        JsonNode ach = endorsement(api, customer, ACH);
        assertThat(names(ach.at("/requirements/complete"))).containsExactly("us_address", "no_open_review");
        assertThat(names(ach.at("/requirements/missing"))).contains("us_tax_id");
        assertThat(names(endorsement(api, customer, CUSTODY).at("/requirements/pending")))
                .containsExactly("risk_not_high");
        assertThat(names(endorsement(api, customer, SEPA).at("/requirements/issues")))
                .containsExactly("sepa_country");
    }

    @Test
    void aGrantShowsItsTimeAndPolicy() {
        String customer = approved(api, anAmerican(api));

        JsonNode ach = endorsement(api, customer, ACH);

        assertThat(ach.path("status").asString()).isEqualTo("granted");
        assertThat(ach.path("granted_at").asString()).isNotBlank();
        assertThat(ach.path("policy_version").asString())
                .isEqualTo(api.get("/v0/endorsements/policy").text("/policy_version"));
        assertThat(ach.has("reason")).isFalse();
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        assertProblem(api.get("/v0/customers/" + Ids.ofNothing("cus") + "/endorsements"), 404, "customer_not_found");
    }

    private static ObjectNode without(String field) {
        ObjectNode customer = Endorsed.american();
        customer.remove(field);
        return customer;
    }

    private static ObjectNode in(String country) {
        ObjectNode customer = Endorsed.american();
        customer.withObject("/address").put("country", country);
        return customer;
    }

    private static String id(String customer) {
        return customer.substring(customer.lastIndexOf('/') + 1);
    }
}
