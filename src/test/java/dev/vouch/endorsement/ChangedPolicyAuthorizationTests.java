package dev.vouch.endorsement;

import static dev.vouch.endorsement.Endorsed.ACH;
import static dev.vouch.endorsement.Endorsed.STABLECOINS;
import static dev.vouch.endorsement.Endorsed.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.customer.CustomerSweep;
import dev.vouch.limit.Spenders;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Authorizations by an instance with a changed policy, before and after the policy is applied to the customer. */
class ChangedPolicyAuthorizationTests {

    private static final String NOT_OFFERED = "The endorsement is not offered.";
    private static final String BEING_EVALUATED =
            "All criteria are complete: the endorsement will be granted in a moment.";

    private static TestDatabase database;
    private static Instance old;
    private static Instance changed;

    private static String platform;
    private static Api byOld;
    private static Api byChanged;
    private static String american;
    private static String german;

    /** It comes when the test wants it, and not by its job. */
    static final class RolloutOnDemand extends PolicyRollout {

        RolloutOnDemand(PolicyInForce inForce, Endorsements endorsements, CustomerSweep sweep, JdbcClient jdbc) {
            super(inForce, endorsements, sweep, jdbc);
        }

        @Override
        void run() {}

        void runNow() {
            super.run();
        }
    }

    /** The old one stops reading which policy is in force before another one is. */
    @BeforeAll
    static void anOldAndAChangedInstance() {
        database = TestDatabase.create();
        old = Instance.on(database).withoutJobs();
        Api operator = Api.asOperator(old.port());
        platform = operator.newPlatform();
        byOld = operator.withKeyOf(platform, "platform");
        american = approvedIn("US");
        german = approvedIn("DE");
        assertApproved(byOld, american, STABLECOINS);
        changed = Instance.withMutant(RolloutOnDemand.class, database, RolloutCustomers.changed());
        byChanged = byOld.at(changed.port());
    }

    @AfterAll
    static void stop() {
        changed.close();
        old.close();
    }

    @Test
    void moneyFollowsThePolicyInForceOnBothInstances() {
        for (Api instance : List.of(byOld, byChanged)) {
            assertThat(Endorsed.endorsements(instance, american)).contains(STABLECOINS);
            assertDeclined(instance, american, STABLECOINS, NOT_OFFERED, "platform");
            assertApproved(instance, american, WIRE);
            assertDeclined(instance, german, ACH, BEING_EVALUATED, "reviewer");
        }

        database.asPlatform(Ids.uuid(platform))
                .sql("update customers set endorsement_policy = null")
                .update();
        assertDeclined(byChanged, american, STABLECOINS, NOT_OFFERED, "platform");
        assertApproved(byChanged, american, WIRE);

        changed.context().getBean(RolloutOnDemand.class).runNow();
        for (Api instance : List.of(byOld, byChanged)) {
            assertThat(Endorsed.endorsements(instance, american)).doesNotContain(STABLECOINS);
            assertDeclined(instance, american, STABLECOINS, NOT_OFFERED, "platform");
            assertApproved(instance, american, WIRE);
            assertApproved(instance, german, ACH);
        }
    }

    private static String approvedIn(String country) {
        ObjectNode customer = Endorsed.american();
        customer.withObject("/address").put("country", country);
        return Endorsed.approved(byOld, Endorsed.create(byOld, customer));
    }

    private static Answer authorize(Api api, String customer, String endorsement) {
        Answer answer = api.post(customer + "/authorizations", Spenders.body(endorsement, "1.00", "payout"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private static JsonNode eligibility(Api api, String customer, String endorsement) {
        return api.get(customer + "/eligibility?endorsement=" + endorsement).json();
    }

    private static void assertApproved(Api api, String customer, String endorsement) {
        Answer answer = authorize(api, customer, endorsement);
        assertThat(answer.text("/decision")).as(answer.toString()).isEqualTo("approved");
        assertThat(eligibility(api, customer, endorsement).path("allowed").asBoolean())
                .isTrue();
    }

    private static void assertDeclined(Api api, String customer, String endorsement, String message, String acts) {
        Answer answer = authorize(api, customer, endorsement);
        assertThat(answer.text("/decision")).as(answer.toString()).isEqualTo("declined");
        assertThat(answer.json().path("reasons")).singleElement().satisfies(reason -> {
            assertThat(reason.path("message").asString()).isEqualTo(message);
            assertThat(reason.path("action_from").asString()).isEqualTo(acts);
        });
        JsonNode eligibility = eligibility(api, customer, endorsement);
        assertThat(eligibility.path("allowed").asBoolean()).isFalse();
        assertThat(eligibility.path("reasons")).isEqualTo(answer.json().path("reasons"));
    }
}
