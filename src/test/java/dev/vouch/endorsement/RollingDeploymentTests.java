package dev.vouch.endorsement;

import static dev.vouch.endorsement.Endorsed.STABLECOINS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instances with an old and with a changed policy, at once. What their jobs do each minute is brought forward. */
class RollingDeploymentTests {

    private static final String GRANTED = "granted " + STABLECOINS;
    private static final String REVOKED = "revoked " + STABLECOINS;

    private final TestDatabase database = TestDatabase.create();
    private Instance old;
    private Instance changed;
    private Api api;
    private String customer;

    @BeforeEach
    void anOldAndAChangedInstance() {
        old = Instance.on(database);
        api = Api.ofNewPlatform(old.port());
        customer = Endorsed.approved(api, Endorsed.anAmerican(api));
        assertThat(Endorsed.endorsements(api, customer)).contains(STABLECOINS);
        changed = Instance.on(database, RolloutCustomers.changed());
        await().atMost(1, MINUTES).until(() -> !mayTrade());
    }

    @AfterEach
    void stop() {
        changed.close();
        old.close();
    }

    @Test
    void theLatestIsInForceAndAnOlderOneThatStartsAgainDoesNotFightIt() {
        runJob(old);
        assertThat(mayTrade()).isFalse();

        try (Instance again = Instance.on(database)) {
            runJob(again);
            runJob(changed);
        }

        assertThat(tradingEvents()).containsExactly(GRANTED, REVOKED);
    }

    @Test
    void whatAnOlderOneJudgesMeanwhileIsJudgedAgain() {
        api.patch(customer, "{\"metadata\":{\"patched_by\":\"the old one\"}}");

        runJob(old);
        runJob(changed);

        assertThat(tradingEvents()).containsExactly(GRANTED, REVOKED, GRANTED, REVOKED);
    }

    @Test
    void anOlderOneIsInForceOnceNobodyHasTheLatest() {
        String gone = job(changed);
        changed.close();
        database.asOwner()
                .sql("update endorsement_policies set seen_at = seen_at - interval '10 minutes'")
                .update();

        runJob(old);

        assertThat(mayTrade()).isTrue();
        assertThat(database.asOwner()
                        .sql("select count(*) from scheduled_tasks where task_name = :gone")
                        .param("gone", gone)
                        .query(Long.class)
                        .single())
                .as("jobs that nobody will do")
                .isZero();
    }

    private List<String> tradingEvents() {
        return Endorsed.events(api, customer).stream()
                .filter(event -> event.endsWith(STABLECOINS))
                .toList();
    }

    private boolean mayTrade() {
        return Endorsed.endorsements(api, customer).contains(STABLECOINS);
    }

    /** Brings the job of an instance's policy forward, and returns once it has run. */
    private void runJob(Instance instance) {
        String job = job(instance);
        await().atMost(1, MINUTES)
                .until(() -> database.asOwner().sql("""
                        update scheduled_tasks set execution_time = now(), last_success = null
                        where task_name = :job and not picked and last_success is not null
                        """).param("job", job).update() == 1);
        await().atMost(1, MINUTES)
                .until(() -> database.asOwner()
                        .sql("select last_success is not null from scheduled_tasks where task_name = :job")
                        .param("job", job)
                        .query(Boolean.class)
                        .single());
    }

    private static String job(Instance instance) {
        return PolicyInForce.job(instance.context().getBean(EndorsementPolicy.class))
                .getTaskName();
    }
}
