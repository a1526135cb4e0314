package dev.vouch.endorsement;

import static dev.vouch.endorsement.Endorsed.STABLECOINS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Instances with an old and with a changed configuration, at once. */
@Proof
@TestMethodOrder(OrderAnnotation.class)
class RollingDeploymentTests {

    private static final String GRANTED = "granted " + STABLECOINS;
    private static final String REVOKED = "revoked " + STABLECOINS;

    private static TestDatabase database;
    private static Instance old;
    private static Instance changed;
    private static Api api;
    private static Queue<String> customers;

    private String customer;

    /** The old one stops reading which policy is in force before another one is. */
    @BeforeAll
    static void anOldAndAChangedInstance() {
        database = TestDatabase.create();
        old = Instance.on(database).withoutJobs();
        api = Api.ofNewPlatform(old.port());
        customers = Stream.generate(() -> Endorsed.approved(api, Endorsed.anAmerican(api)))
                .limit(3)
                .collect(Collectors.toCollection(ArrayDeque::new));
        assertThat(customers)
                .allSatisfy(customer ->
                        assertThat(Endorsed.endorsements(api, customer)).contains(STABLECOINS));
        changed = Instance.on(database, RolloutCustomers.changed());
    }

    @BeforeEach
    void aCustomerOfBoth() {
        customer = customers.remove();
        await().atMost(1, MINUTES).until(() -> !mayTrade());
    }

    @AfterAll
    static void stop() {
        changed.close();
        old.close();
    }

    @Test
    @Order(1)
    void anOldConfigurationThatStartsAgainChangesNothing() {
        try (Instance again = Instance.on(database)) {
            runJob();
            assertThat(versionAt(again)).isEqualTo(versionAt(changed));
        }

        assertThat(tradingEvents()).containsExactly(GRANTED, REVOKED);
    }

    @Test
    @Order(2)
    void anEvaluationByAnOutdatedInstanceIsRepeated() {
        api.patch(customer, "{\"metadata\":{\"patched_by\":\"the old one\"}}");
        assertThat(mayTrade()).isTrue();

        runJob();

        assertThat(tradingEvents()).containsExactly(GRANTED, REVOKED, GRANTED, REVOKED);
    }

    /** Runs last: it replaces the policy that the other tests need. */
    @Test
    @Order(3)
    void anOldConfigurationComesBackWhenItNamesTheOneItReplaces() {
        String inForce = versionAt(changed);
        try (Instance wrong = Instance.on(database, "--vouch.replace-endorsement-policy=000000000000")) {
            assertThat(versionAt(wrong)).isEqualTo(inForce);
        }

        try (Instance back = Instance.on(database, "--vouch.replace-endorsement-policy=" + inForce)) {
            assertThat(versionAt(back)).isEqualTo(DefaultPolicy.VERSION);
            await().atMost(1, MINUTES).until(this::mayTrade);
            await().atMost(1, MINUTES).until(() -> versionAt(changed).equals(DefaultPolicy.VERSION));
        }
    }

    private List<String> tradingEvents() {
        return Endorsed.events(api, customer).stream()
                .filter(event -> event.endsWith(STABLECOINS))
                .toList();
    }

    private boolean mayTrade() {
        return Endorsed.endorsements(api, customer).contains(STABLECOINS);
    }

    private String versionAt(Instance instance) {
        return api.at(instance.port()).get("/v0/endorsements/policy").text("/policy_version");
    }

    /** Runs the job now, and returns once it has finished. */
    private static void runJob() {
        await().atMost(1, MINUTES).until(() -> database.asOwner().sql("""
                        update scheduled_tasks set execution_time = now(), last_success = null
                        where task_name = 'endorsement-policy' and not picked and last_success is not null
                        """).update() == 1);
        await().atMost(1, MINUTES)
                .until(() -> database.asOwner()
                        .sql(
                                "select last_success is not null from scheduled_tasks where task_name = 'endorsement-policy'")
                        .query(Boolean.class)
                        .single());
    }
}
