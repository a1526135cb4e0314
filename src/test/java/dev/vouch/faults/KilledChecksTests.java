package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.kyc.KycChains;
import dev.vouch.kyc.check.ForgetfulJobs;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service is killed amid the checks of what is submitted. {@code -Dvouch.kills} says how often. */
@Proof
class KilledChecksTests {

    private static final int KILLS = Integer.getInteger("vouch.kills", 10);
    private static final String UNDECIDED = "select count(*) from kyc_cases where status = 'UNDER_REVIEW'";

    private final TestDatabase database = TestDatabase.create();

    @Test
    void everySubmissionIsDecidedOnce() throws Exception {
        try (ApplicationProcess application = ApplicationProcess.on(database)) {
            SubmittingClients clients = new SubmittingClients(Api.ofNewPlatform(application.port()));
            for (int kill = 0; kill < KILLS; kill++) {
                killAmidChecks(application, clients);
            }
            clients.stop();
            awaitEndOfChecks();
            assertEachIsDecidedOnce(clients);
        }
    }

    /** A job of its own transaction is lost where a kill falls between the two, so there may be some more. */
    @Test
    void jobsThatAreNotOfTheSubmissionsTransactionAreFound() throws Exception {
        try (ApplicationProcess application = ApplicationProcess.withMutant(ForgetfulJobs.class, database)) {
            SubmittingClients clients = new SubmittingClients(Api.ofNewPlatform(application.port()));
            for (int kill = 0; kill < 20 && countWithoutJob() == 0; kill++) {
                killAmidChecks(application, clients);
            }
            clients.stop();
            Thread.sleep(2 * ForgetfulJobs.DELAY.toMillis());
            awaitEndOfChecks();
            assertThatThrownBy(() -> assertEachIsDecidedOnce(clients)).isInstanceOf(AssertionError.class);
        }
    }

    private void assertEachIsDecidedOnce(SubmittingClients clients) {
        JdbcClient rows = database.asOnlyPlatform();
        assertThat(count(rows, UNDECIDED)).isZero();
        assertThat(count(rows, "select count(*) from customers where kyc_status <> 'NOT_STARTED'"))
                .isEqualTo(clients.submitted());
        assertThat(count(rows, "select count(*) from kyc_steps where to_status = 'UNDER_REVIEW'"))
                .isEqualTo(clients.submitted());
        assertThat(count(rows, "select count(*) from kyc_steps where from_status = 'UNDER_REVIEW'"))
                .isEqualTo(clients.submitted());
        assertThat(count(rows, """
                select count(*) from kyc_steps s where to_status = 'UNDER_REVIEW'
                and (select count(*) from kyc_check_runs r where r.customer_id = s.customer_id and r.step = s.number) = 1
                """)).isEqualTo(clients.submitted());
        assertThat(count(rows, "select count(*) from kyc_check_runs")).isEqualTo(clients.submitted());
        KycChains.of(rows).assertWhole();
    }

    /** While some are decided, and others wait for it. */
    private void killAmidChecks(ApplicationProcess application, SubmittingClients clients) throws Exception {
        int before = clients.submitted();
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> clients.submitted() > before + 20 && count(database.asOnlyPlatform(), UNDECIDED) > 0);
        Thread.sleep(ThreadLocalRandom.current().nextInt(500));
        application.kill();
        application.start();
    }

    /** Some of the jobs are those of a dead process, which has to be missed first. */
    private void awaitEndOfChecks() {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> countJobs() == 0);
    }

    private int countJobs() {
        return count(database.asOwner(), "select count(*) from scheduled_tasks where task_name = 'kyc-checks'");
    }

    /** But for those whose job is only late. */
    private int countWithoutJob() {
        return count(database.asOnlyPlatform(), UNDECIDED + """
                 and updated_at < now() - interval '10 seconds'
                and not exists (select from scheduled_tasks where task_instance = customer_id || ':' || steps)
                """);
    }

    private static int count(JdbcClient rows, String sql) {
        return rows.sql(sql).query(Integer.class).single();
    }
}
