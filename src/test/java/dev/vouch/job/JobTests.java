package dev.vouch.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Ids;
import dev.vouch.MainClasses;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import dev.vouch.customer.KycLevel;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.Submissions;
import dev.vouch.kyc.check.ProbeCheck;
import dev.vouch.kyc.check.ScreeningCoverage;
import dev.vouch.tenancy.Actor;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.web.Precondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The background jobs of two instances on one database. */
class JobTests {

    private static TestDatabase database;
    private static TwoInstances instances;

    private String platform;
    private Api api;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        instances = TwoInstances.withMutant(ProbeCheck.class, database);
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @BeforeEach
    void aPlatform() {
        Api operator = Api.asOperator(instances.first().port());
        platform = operator.newPlatform();
        api = operator.withKeyOf(platform, "platform");
        ProbeCheck.RUNS.clear();
    }

    @Test
    void twoInstancesRunAJobOnce() {
        Callable<String> submission = () -> submit(api);
        List<String> customers = Crowd.of(4, Collections.nCopies(24, submission));
        soon().until(() -> countJobs("true") == 0);

        assertThat(ProbeCheck.RUNS).hasSameSizeAs(customers);
        assertThat(ProbeCheck.RUNS.values()).containsOnly(1);
        assertThat(customers)
                .allSatisfy(customer -> assertThat(status(customer)).isIn("approved", "manual_review"));
    }

    @Test
    void aJobIsThereExactlyIfItsTransactionIs() {
        String customer = Submissions.john(api);
        api.post(customer + "/simulate", "{\"outcome\":\"pending\"}");
        api.post(customer + "/simulate", "{\"outcome\":\"under_review\"}");

        raiseLevel(customer, false);
        assertThat(countJobs("true")).isZero();
        assertThat(status(customer)).isEqualTo("under_review");

        raiseLevel(customer, true);
        soon().until(() -> status(customer).equals("incomplete"));
    }

    @Test
    void aJobThatFailsIsSeenAndTriedAgainUntilItWorks() {
        ProbeCheck.FAILURES_TO_COME.set(Integer.MAX_VALUE);
        String customer = submit(api);

        soon().until(() -> metric("failing") == 1);
        assertThat(operations().get("/actuator/jobs").toString())
                .contains("kyc-checks", Ids.uuid(id(customer)).toString());
        assertThat(countJobs("execution_time - last_failure = interval '2 seconds' * 2 ^ (consecutive_failures - 1)"))
                .isEqualTo(1);
        assertThat(status(customer)).isEqualTo("under_review");
        assertThat(count("select count(*) from kyc_check_runs")).isZero();

        ProbeCheck.FAILURES_TO_COME.set(0);
        database.asOwner()
                .sql("update scheduled_tasks set execution_time = now() where consecutive_failures > 0")
                .update();
        Answer decided = Submissions.await(api, customer, "approved");
        assertThat(Submissions.history(decided)).containsExactly("pending", "under_review", "approved");
        assertThat(ProbeCheck.RUNS.get(Ids.uuid(id(customer)))).isGreaterThan(3);
        soon().until(() -> countJobs("true") == 0);
        soon().until(() -> metric("failing") == 0);
        assertThat(operations().get("/actuator/jobs").json().at("/stuck").isEmpty())
                .isTrue();
    }

    /** Any job of the code: once across instances, or for the memory of each. */
    @Test
    void eachJobThatRunsByTheClockIsListedWithItsMetricsAndItsLineInTheGuide() throws IOException {
        ConfigurableApplicationContext context = instances.first().context();
        Map<String, RecurringTask> recurring = context.getBeansOfType(RecurringTask.class);
        assertThat(methodsOf(method -> method.getRawReturnType().isEquivalentTo(RecurringTask.class)
                        && method.isAnnotatedWith(Bean.class)))
                .as("s3LeftoversTask, for documents in S3, has its line by S3DocumentStoreTests")
                .extracting(JavaMethod::getName)
                .containsExactlyInAnyOrderElementsOf(with("s3LeftoversTask", recurring.keySet()));
        List<String> ofEachInstance = methodsOf(method -> method.isAnnotatedWith(Scheduled.class)).stream()
                .map(method -> kebab(method.getOwner().getSimpleName()))
                .toList();
        JsonNode jobs = operations().get("/actuator/jobs").json();
        assertThat(names(jobs.at("/per_instance"))).containsExactlyInAnyOrderElementsOf(ofEachInstance);
        assertThat(names(jobs.at("/recurring")))
                .containsExactlyInAnyOrderElementsOf(
                        recurring.values().stream().map(Task::getName).toList());

        String metrics = new String(operations().get("/actuator/prometheus").bytes());
        String guide = guide();
        assertThat(names(jobs.at("/recurring")))
                .allSatisfy(job -> assertThat(guide).containsPattern("\\| `" + job + "`[ ,]"));
        assertThat(ofEachInstance).allSatisfy(job -> assertThat(guide).contains("| `" + job + "`* "));
        assertThat(Stream.concat(ofEachInstance.stream(), names(jobs.at("/recurring")).stream()))
                .allSatisfy(job -> assertThat(metrics)
                        .contains(
                                "vouch_job_last_success_seconds{job=\"" + job + "\"}",
                                "vouch_job_failures{job=\"" + job + "\"}"));
        assertThat(metrics).contains("dbscheduler_task_completions");
    }

    @Test
    void eachJobOnDemandHasItsLineInTheGuide() throws IOException {
        String guide = guide();
        assertThat(instances.first().context().getBeansOfType(Task.class).values())
                .extracting(Task::getName)
                .hasSizeGreaterThan(8)
                .allSatisfy(job -> assertThat(guide).contains("| `" + job + "`"));
    }

    /** The policy is read every five seconds: the other jobs of an instance run too seldom for a test. */
    @Test
    void aJobOfEachInstanceShowsItsLastRun() {
        soon().until(() -> operations()
                .get("/actuator/jobs")
                .json()
                .at("/per_instance")
                .valueStream()
                .anyMatch(job -> job.path("task").asString().equals("policy-in-force")
                        && job.path("last_run").isString()
                        && !job.hasNonNull("last_failure")));
        assertThat(new String(operations().get("/actuator/prometheus").bytes()))
                .containsPattern("vouch_job_last_success_seconds\\{job=\"policy-in-force\"} \\d");
    }

    @Test
    void aFailureOfAJobOfEachInstanceIsCountedUntilItSucceeds() throws NoSuchMethodException {
        InstanceJobs jobs = new InstanceJobs(
                instances.first().context().getBeanProvider(ScheduledTaskHolder.class), Clock.systemUTC());
        ScheduledTaskObservationContext run = new ScheduledTaskObservationContext(
                instances.first().context().getBean(ScreeningCoverage.class),
                ScreeningCoverage.class.getDeclaredMethod("count"));
        run.setError(new IllegalStateException("invented"));
        jobs.onStop(run);
        jobs.onStop(run);
        assertThat(jobs.of("screening-coverage").failures()).isEqualTo(2);
        assertThat(jobs.all())
                .filteredOn(job -> job.task().equals("screening-coverage"))
                .singleElement()
                .satisfies(job -> assertThat(job.lastFailure()).isNotNull())
                .satisfies(job -> assertThat(job.lastRun()).isNull());

        run.setError(null);
        jobs.onStop(run);
        assertThat(jobs.of("screening-coverage").failures()).isZero();
    }

    private static List<JavaMethod> methodsOf(Predicate<JavaMethod> wanted) {
        return MainClasses.all().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(wanted)
                .toList();
    }

    private static List<String> names(JsonNode jobs) {
        return jobs.valueStream().map(job -> job.path("task").asString()).toList();
    }

    private static List<String> with(String one, Set<String> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs", "operations.md"));
    }

    @Test
    void aJobThatNobodyTakesIsSeen() {
        database.asOwner().sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('of-another-release', '1', now() - interval '1 hour', false, 1)
                """).update();

        soon().until(() -> metric("overdue") == 1);
        assertThat(operations().get("/actuator/jobs").toString()).contains("of-another-release");
        database.asOwner()
                .sql("delete from scheduled_tasks where task_name = 'of-another-release'")
                .update();
    }

    @Test
    void aScrapeWaitsForNoDatabase() throws SQLException {
        try (Connection holder = database.connect();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table scheduled_tasks");
            soon().until(() ->
                    Double.isNaN(Assertions.assertTimeout(Duration.ofSeconds(3), () -> metric("failing"), "a scrape")));
        }
        soon().until(() -> metric("failing") == 0);
    }

    @Test
    void expiredDocumentsAreLookedForAfterMidnight() {
        assertThat(count("""
                select count(*) from scheduled_tasks where task_name = 'kyc-expired-documents'
                and (execution_time at time zone 'UTC')::time = '00:15'
                """)).isEqualTo(1);
    }

    private void raiseLevel(String customer, boolean commit) {
        PlatformTransactionManager transactions = instances.first().context().getBean(PlatformTransactionManager.class);
        KycService kyc = instances.first().context().getBean(KycService.class);
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform))) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                kyc.changeLevel(
                        PlatformId.of(platform),
                        CustomerId.of(id(customer)),
                        Precondition.NONE,
                        KycLevel.ENHANCED,
                        new Actor(Actor.Type.KEY, "test", "test"));
                assertThat(countJobs("true")).isZero();
                if (!commit) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private static String submit(Api api) {
        String customer = Submissions.john(api);
        Answer submitted = api.post(customer + "/kyc", Submissions.passportAndSelfie());
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(202);
        return customer;
    }

    private String status(String customer) {
        return api.get(customer).text("/kyc_status");
    }

    private String id(String customer) {
        return customer.substring(customer.lastIndexOf('/') + 1);
    }

    private int countJobs(String condition) {
        return count("select count(*) from scheduled_tasks where task_name = 'kyc-checks' and " + condition);
    }

    private int count(String sql) {
        return database.asPlatform(platform == null ? new UUID(0, 0) : Ids.uuid(platform))
                .sql(sql)
                .query(Integer.class)
                .single();
    }

    private static double metric(String name) {
        return new String(operations().get("/actuator/prometheus").bytes())
                .lines()
                .filter(line -> line.startsWith("vouch_jobs_" + name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    private static Api operations() {
        return Api.asOperator(instances.first().managementPort());
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofMinutes(3));
    }
}
