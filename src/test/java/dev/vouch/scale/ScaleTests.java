package dev.vouch.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.zaxxer.hikari.HikariDataSource;
import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.desk.DeskVisitor;
import dev.vouch.embedded.OwnPostgres;
import dev.vouch.id.TypeId;
import dev.vouch.storage.StoredJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/**
 * Every background job, and every request that reads many rows, on a database with half a million customers. The pool ends
 * a statement after five seconds, so each has to take far less.
 */
@Proof
class ScaleTests {

    private static final int CUSTOMERS = Integer.getInteger("vouch.customers", 480_000);
    private static final int OTHERS = CUSTOMERS / 100;
    private static final double MILLISECONDS = 1_000;

    /** More would be read into a list that grows with the number of customers. */
    private static final long ROWS = 5_000;

    /** Pages of all customers, and what the few customers take that have something to do. */
    private static final long CALLS = 25_000;

    private static final String CREATE = """
            {"type":"individual","email":"a@example.com","tax_id":{"number":"536-90-4399","type":"ssn","country":"US"},
             "address":{"line1":"1 Main St","city":"New York","state":"NY","postal_code":"10001","country":"US"}}""";

    /** The data of each job on demand: the words in capitals are the ids of the large platform's rows. */
    private static final Map<String, String> DATA = Map.of(
            "kyc-checks",
            "{\"platform_id\":\"PLATFORM\",\"customer_id\":\"UNDER_REVIEW\",\"step\":2}",
            "kyc-rejected",
            "{\"platform_id\":\"PLATFORM\",\"customer_id\":\"REJECTED\"}",
            "restriction-expiry",
            "{\"platform_id\":\"PLATFORM\",\"customer_id\":\"APPROVED\"}",
            "erasure-registration",
            "{\"platform_id\":\"PLATFORM\",\"customer_id\":\"APPROVED\",\"deleted_at\":\"2020-01-01T00:00:00Z\",\"reason\":\"x\"}",
            "evidence-export",
            "{\"platform_id\":\"PLATFORM\",\"export_id\":\"EXPORT\"}",
            "webhook-endpoint",
            "{\"platform_id\":\"PLATFORM\",\"endpoint_id\":\"ENDPOINT\"}",
            "webhook-replay",
            "{\"of\":{\"platform_id\":\"PLATFORM\",\"endpoint_id\":\"ENDPOINT\"},\"from\":\"2020-01-01T00:00:00Z\","
                    + "\"to\":\"2099-01-01T00:00:00Z\",\"types\":[\"*\"],\"customer_id\":\"APPROVED\",\"after\":null}");

    /** Those by the clock. */
    private static final List<String> RECURRING = List.of(
            "kyc-expired-documents",
            "kyc-periodic-reviews",
            "kyc-rescreening",
            "evidence-expired-exports",
            "endorsement-policy",
            "idempotency-expired-keys",
            "data-key-rotation",
            "sanctions-lists",
            "timeline-seals",
            "webhook-finished-deliveries");

    /** Those of each instance, by their class. */
    private static final List<String> OF_EACH_INSTANCE =
            List.of("JobMetrics", "KeyUsage", "PolicyInForce", "ScreeningCoverage", "WebhookMetrics");

    /** These visit everybody, one by one: only their first moments are watched. */
    private static final List<String> VISITS_EVERYBODY = List.of("kyc-rescreening");

    private static final int TIMES = 12;
    private static final Duration MOMENTS = Duration.ofSeconds(20);

    /** With each filter of each list, those that match nearly everybody and those that match nobody. */
    private static final List<String> LISTS = List.of(
            "/v0/customers?limit=100",
            "/v0/customers?type=business&limit=100",
            "/v0/customers?status=suspended",
            "/v0/customers?status=active&created_before=2024-01-01T00:00:00Z",
            "/v0/customers?include_deleted=true&created_before=2024-01-01T00:00:00Z",
            "/v0/customers?kyc_status=under_review",
            "/v0/customers?kyc_status=awaiting_ubo&type=individual",
            "/v0/customers?risk_rating=high&limit=100",
            "/v0/customers?risk_rating=high&kyc_status=incomplete&type=business",
            "/v0/customers?standing=active",
            "/v0/customers?standing=restricted",
            "/v0/customers?standing=locked",
            "/v0/customers?standing=approval_pending&type=business",
            "/v0/customers?endorsement=can_use_mpc",
            "/v0/customers?endorsement=can_sepa_transfer",
            "/v0/customers?email=user77@example.com",
            "/v0/customers?name=nora77",
            "/v0/customers?name=nobody",
            "/v0/customers?name=no",
            "/v0/customers?name=nora+sample12",
            "/v0/customers?external_id=ext-77",
            "/v0/customers?metadata%5Btier%5D=gold",
            "/v0/customers?metadata%5Bgroup%5D=77",
            "/v0/customers?metadata%5Bgroup%5D=none",
            "/v0/customers?metadata%5Btier%5D=gold&type=business&risk_rating=high&status=suspended",
            "/v0/customers?updated_after=2020-01-01T00:00:00Z",
            "/v0/customers?updated_after=2099-01-01T00:00:00Z",
            "/v0/customers?updated_before=2020-01-01T00:00:00Z",
            "/v0/customers?updated_before=2024-01-01T00:00:00Z",
            "/v0/customers?updated_before=2026-06-01T00:00:00Z&limit=100",
            "/v0/customers?updated_before=2026-06-01T00:00:00Z&updated_after=2024-01-01T00:00:00Z&status=suspended",
            "/v0/customers?created_after=2099-01-01T00:00:00Z",
            "/v0/events?limit=100",
            "/v0/events?type=customer.created",
            "/v0/events?type=customer.erased",
            "/v0/events?type=wallet.*",
            "/v0/events?type=customer.kyc.*",
            "/v0/events?after=EVENT",
            "/v0/events?after=EVENT&type=wallet.*",
            "/v0/events?customer_id=ACTIVE&type=customer.kyc.*",
            "/v0/reviews",
            "/v0/first-approvals",
            "/v0/reviews?status=open",
            "/v0/screening",
            "/v0/customers/ACTIVE",
            "/v0/customers/ACTIVE/kyc",
            "/v0/customers/ACTIVE/timeline",
            "/v0/customers/ACTIVE/timeline/verify",
            "/v0/webhook-endpoints/WEBHOOK/deliveries",
            "/v0/webhook-endpoints/WEBHOOK/deliveries?status=failed",
            "/v0/webhook-endpoints/WEBHOOK/deliveries?status=pending",
            "/v0/evidence-exports/LARGE_EXPORT");

    private static final List<String> DESK = List.of(
            "/desk",
            "/desk?type=business&risk=high",
            "/desk?country=none",
            "/desk?reason=periodic_review",
            "/desk?reason=none",
            "/desk?who=mine",
            "/desk?who=unclaimed&country=MX",
            "/desk/overview",
            "/desk/policy");

    /** All decisions there are. */
    private static final String EXPORT =
            "{\"decided_after\":\"2020-01-01T00:00:00Z\",\"decided_before\":\"2026-01-01T00:00:00Z\"}";

    private static final String PREVIEW = "{\"endorsements\":{\"can_ach_transfer\":[\"us_tax_id\"]}}";

    private static final List<String> FIGURES = new ArrayList<>();

    private static OwnPostgres postgres;
    private static TestDatabase database;
    private static Instance instance;
    private static HikariDataSource pool;
    private static Map<String, String> ids;
    private static Api reviewer;
    private static String reviewerKey;

    @BeforeAll
    static void fill(@TempDir Path directory) throws Exception {
        postgres = OwnPostgres.counting(directory);
        database = TestDatabase.createOn(postgres.login());
        instance = Instance.on(database).withoutJobs();
        pool = instance.context().getBean(DataSource.class).unwrap(HikariDataSource.class);
        Api operator = Api.asOperator(instance.port());
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            sizes.put(operator.newPlatform(), i == 0 ? CUSTOMERS : OTHERS);
        }
        String large = sizes.keySet().iterator().next();
        reviewerKey = operator.newKeyOf(large, "reviewer");
        reviewer = operator.withKey(reviewerKey);
        String customer = operator.withKeyOf(large, "platform")
                .post("/v0/customers", CREATE)
                .text("/id");
        LargeDatabase.fill(database, sizes, Ids.uuid(customer));
        UUID platform = Ids.uuid(large);
        ids = new TreeMap<>(Comparator.reverseOrder());
        ids.put("PLATFORM", platform.toString());
        ids.put(
                "UNDER_REVIEW",
                one(platform, "customers where kyc_status = 'UNDER_REVIEW' and tax_id_type is null")
                        .toString());
        ids.put(
                "REJECTED",
                one(platform, "customers where kyc_status = 'REJECTED' and tax_id_type is null")
                        .toString());
        UUID active = one(platform, "customers where status = 'ACTIVE'");
        ids.put("APPROVED", active.toString());
        ids.put("ACTIVE", TypeId.format("cus", active));
        UUID export = one(platform, "evidence_exports where status = 'RUNNING'");
        ids.put("EXPORT", export.toString());
        ids.put("LARGE_EXPORT", TypeId.format("evx", export));
        UUID endpoint = one(platform, "webhook_endpoints");
        ids.put("ENDPOINT", endpoint.toString());
        ids.put("WEBHOOK", TypeId.format("we", endpoint));
        ids.put("EVENT", TypeId.format("evt", one(platform, "events where sequence = 2 offset " + CUSTOMERS / 2)));
    }

    private static UUID one(UUID platform, String rows) {
        return database.asPlatform(platform)
                .sql("select id from " + rows + " limit 1")
                .query(UUID.class)
                .single();
    }

    @AfterAll
    static void stop() throws IOException {
        Files.write(Path.of("target", "scale.txt"), FIGURES);
        instance.close();
        postgres.close();
    }

    /** A new job has to be added here. */
    @Test
    void knowsEveryJob() {
        assertThat(jobs().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(DATA.keySet(), RECURRING, OF_EACH_INSTANCE)
                        .flatMap(names -> names.stream())
                        .toList());
    }

    @Test
    void mutantsThatAreSlowOrReadEverybodyAreFound() {
        for (String mutant : List.of("select from pg_sleep(1.1)", "select id from customers")) {
            assertThatThrownBy(() -> assertShort(
                            mutant,
                            () -> database.asPlatform(UUID.fromString(ids.get("PLATFORM")))
                                    .sql(mutant)
                                    .query()
                                    .listOfRows()))
                    .isInstanceOf(AssertionError.class);
        }
    }

    /** The requests first: they change nothing that a job would have to do. */
    @TestFactory
    Stream<DynamicTest> sendsOnlyShortStatements() {
        return Stream.concat(requests(), onceEachJob());
    }

    private static Stream<DynamicTest> requests() {
        DeskVisitor desk = DeskVisitor.signedIn(Api.asOperator(instance.port()), reviewerKey);
        Api operations = Api.asOperator(instance.managementPort());
        Stream<DynamicTest> api = LISTS.stream().map(path -> request(path, () -> get(reviewer, path)));
        Stream<DynamicTest> pages = DESK.stream().map(path -> request(path, () -> assertOk(desk.get(path))));
        Stream<DynamicTest> searches = Stream.of(
                        "name=Nora7", "name=nobody", "phone=+12120000077", "tax_id=123", "email=none")
                .map(search -> search.split("="))
                .map(by -> request(
                        "/desk/search by " + by[0] + " " + by[1],
                        () -> assertOk(desk.post("/desk/search", "by", by[0], "text", by[1], "country", "US"))));
        Stream<DynamicTest> metrics = Stream.of("/actuator/prometheus", "/actuator/jobs", "/actuator/health/readiness")
                .map(path -> request(path, () -> get(operations, path)));
        Stream<DynamicTest> exports = Stream.of(
                request("POST /v0/evidence-exports", () -> post("/v0/evidence-exports", EXPORT)),
                request(
                        "POST /v0/endorsements/policy/preview",
                        () -> post("/v0/endorsements/policy/preview", PREVIEW)));
        return Stream.of(api, pages, searches, metrics, exports).flatMap(all -> all);
    }

    private static DynamicTest request(String name, Runnable request) {
        return DynamicTest.dynamicTest(name, () -> assertShort(name, request));
    }

    /** As often as it takes until Postgres has a plan of the statement for any values. */
    private static void get(Api client, String path) {
        for (int i = 0; i < TIMES; i++) {
            assertOk(client.get(withIds(path)));
        }
    }

    private static void post(String path, String body) {
        assertOk(reviewer.post(path, body));
    }

    private static void assertOk(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }

    private static Stream<DynamicTest> onceEachJob() {
        return jobs().entrySet().stream()
                .map(job -> DynamicTest.dynamicTest(
                        job.getKey(),
                        () -> assertShort(
                                job.getKey(),
                                VISITS_EVERYBODY.contains(job.getKey())
                                        ? firstMoments(job.getValue())
                                        : job.getValue())));
    }

    /** Its end is the end of the instance. */
    private static Runnable firstMoments(Runnable work) {
        return () -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            thread.start();
            try {
                thread.join(MOMENTS.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static void assertShort(String name, Runnable work) {
        long start = System.nanoTime();
        Statements sent = Statements.during(work, database);
        FIGURES.add("%7d ms, %6d calls, slowest %6.0f ms, at most %6d rows: %s"
                .formatted(
                        (System.nanoTime() - start) / 1_000_000, sent.calls(), sent.slowest(), sent.mostRows(), name));
        assertThat(sent.slowest()).as(sent.toString()).isLessThan(MILLISECONDS);
        assertThat(sent.mostRows()).as(sent.toString()).isLessThanOrEqualTo(ROWS);
        if (!VISITS_EVERYBODY.contains(name)) {
            assertThat(sent.calls()).as(sent.toString()).isLessThan(CALLS);
        }
    }

    private static Map<String, Runnable> jobs() {
        Map<String, Runnable> jobs = new TreeMap<>(Comparator.<String, Boolean>comparing(VISITS_EVERYBODY::contains)
                .thenComparing(name -> name));
        instance.context()
                .getBeansOfType(Task.class)
                .values()
                .forEach(task -> jobs.put(task.getName(), () -> run(task)));
        instance.context().getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .forEach(task -> jobs.put(className(task), task.getTask().getRunnable()));
        return jobs;
    }

    private static String className(ScheduledTask task) {
        String[] parts = task.toString().split("\\.");
        return parts[parts.length - 2];
    }

    private static <T> void run(Task<T> task) {
        String data = withIds(DATA.getOrDefault(task.getName(), ""));
        T value = data.isEmpty() ? null : StoredJson.read(data, task.getDataClass());
        task.execute(new TaskInstance<>(task.getName(), "proof", value), null);
        awaitOthers();
    }

    /** Threads that the job has started. */
    private static void awaitOthers() {
        Awaitility.await()
                .during(Duration.ofMillis(500))
                .until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
    }

    private static String withIds(String text) {
        String result = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            result = result.replace(id.getKey(), id.getValue());
        }
        return result;
    }
}
