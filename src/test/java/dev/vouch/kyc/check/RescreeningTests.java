package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Ids;
import dev.vouch.Instance;
import dev.vouch.LockedTable;
import dev.vouch.TestDatabase;
import dev.vouch.kyc.Submissions;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class RescreeningTests {

    private static final String BEFORE = """
            id,schema,name,aliases,birth_date,countries,sanctions
            a-1,Person,Abel Nobody,,1950-01-01,,
            """;
    private static final String JOHN_IS_LISTED = "a-2,Person,John Doe,,1990-01-15,us,\n";
    private static final String JANE_IS_LISTED = "a-3,Person,Jane Doe,,1985-06-20,us,\n";
    private static final String WALLET = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
    /** Born on another day than John: the same surname and birth date would match. */
    private static final String JANE =
            Submissions.JOHN.replace("John", "Jane").replace("4399", "4398").replace("1990-01-15", "1985-06-20");

    @TempDir
    Path directory;

    private String platform;
    private Api api;
    private Api reviewer;

    @Test
    void aChangedListEndsTheApprovalsOfNewlyListedCustomers() throws IOException {
        publish(BEFORE);
        try (Instance instance = instance()) {
            use(Api.asOperator(instance.port()), Api::newPlatform);
            String john = submitted(Submissions.JOHN, 1, "approved");
            String jane = submitted(JANE, 2, "approved");

            publish(BEFORE + JOHN_IS_LISTED);

            assertThat(Submissions.history(Submissions.await(api, john, "manual_review")))
                    .containsExactly(
                            "pending", "under_review", "approved", "incomplete", "under_review", "manual_review");
            assertThat(api.get(jane).text("/kyc_status")).isEqualTo("approved");
            assertThat(screenings(john)).containsExactly("run 2: 1 new", "rescreened: 1 new", "run 1: 0");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(screenings(jane)).containsExactly("rescreened: 0", "run 1: 0"));
            assertThat(reviewer.get(jane + "/kyc/screenings?limit=1").text("/data/0/lists/0/name"))
                    .isEqualTo("ours");
            assertThat(reviewer.get(jane + "/kyc/screenings").text("/data/0/lists/0/edition"))
                    .isEqualTo(reviewer.get("/v0/screening").text("/lists/0/edition"))
                    .isNotEqualTo(reviewer.get(jane + "/kyc/screenings").text("/data/1/lists/0/edition"));
        }
    }

    /** Ended, the approval would wait for the customer to accept the terms, and no reviewer would learn of the match. */
    @Test
    void aMatchShowsInTheQueueWhileARequirementIsOpen() throws IOException {
        publish(BEFORE);
        try (Instance instance = instance()) {
            use(Api.asOperator(instance.port()), Api::newPlatform);
            String john = submitted(Submissions.JOHN, 1, "approved");
            assertThat(api.get(john).json().at("/endorsements")).isNotEmpty();
            api.post("/v0/terms", """
                    {"kind": "terms_of_service", "version": "2", "url": "https://example.com/terms",
                     "text_sha256": "%s"}""".formatted("a".repeat(64)));

            publish(BEFORE + JOHN_IS_LISTED);

            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> reviewer.get("/v0/reviews").json().at("/data").size() == 1);
            assertThat(findings(john)).contains("a-2", "same birth date");
            assertThat(api.get(john).json().at("/endorsements")).isEmpty();
            assertThat(reviewer.post(john + "/kyc/decision", """
                            {"decision":"revoke","reasons":[{"code":"sanctions_match","public":"No."}]}""").text("/status"))
                    .isEqualTo("rejected");
        }
    }

    /** The insert that stores their result waits here, after they have read the list. */
    @Test
    void checksThatReadTheListBeforeItChangedAreMadeUpFor() throws Exception {
        publish(BEFORE);
        TestDatabase database = TestDatabase.create();
        try (Instance instance = instance(database)) {
            use(Api.asOperator(instance.port()), Api::newPlatform);
            String edition = edition();
            String john;
            try (LockedTable screenings = LockedTable.of(database, "kyc_screenings")) {
                john = api.post("/v0/customers", Submissions.JOHN).header("Location");
                api.post(john + "/kyc", Submissions.passportAndSelfie(301));
                screenings.awaitWaiting(1);
                publish(BEFORE + JOHN_IS_LISTED);
                Awaitility.await().until(() -> !edition().equals(edition));
            }

            Rescreening rescreening = instance.context().getBean(Rescreening.class);
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
                rescreening.run();
                return api.get(john).text("/kyc_status").equals("manual_review");
            });
            assertThat(Submissions.history(api.get(john + "/kyc"))).contains("approved");
        }
    }

    /** The job fails, and its retry does not screen the others again. */
    @Test
    void aCustomerThatFailsIsRetriedAlone() throws Exception {
        publish(BEFORE);
        TestDatabase database = TestDatabase.create();
        try (Instance instance = instance(database)) {
            use(Api.asOperator(instance.port()), Api::newPlatform);
            String john = submitted(Submissions.JOHN, 1, "approved");
            String jane = submitted(JANE, 2, "approved");
            Rescreening rescreening = instance.context().getBean(Rescreening.class);

            database.asOwner().sql("""
                    create function refuse() returns trigger language plpgsql as $$
                    begin
                      raise exception 'refused';
                    end $$;
                    create trigger refuse before insert on kyc_screenings for each row
                      when (new.customer_id = '%s') execute function refuse()
                    """.formatted(uuid(john))).update();

            publish(BEFORE + "a-4,Person,Ada Nobody,,1950-01-01,,\n");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(screenings(jane)).containsExactly("rescreened: 0", "run 1: 0"));
            assertThatThrownBy(rescreening::run).hasMessageContaining("1 customers failed");
            database.asOwner().sql("drop function refuse cascade").update();
            rescreening.run();
            assertThat(screenings(john)).startsWith("rescreened: 0");
            assertThat(screenings(jane)).containsExactly("rescreened: 0", "run 1: 0");
        }
    }

    @Test
    void aDeletedCustomerIsScreenedOnceItIsRestored() throws IOException {
        publish(BEFORE);
        TestDatabase database = TestDatabase.create();
        try (Instance instance = instance(database)) {
            use(Api.asOperator(instance.port()), Api::newPlatform);
            String john = submitted(Submissions.JOHN, 1, "approved");
            api.delete(john);
            String edition = edition();
            publish(BEFORE + JOHN_IS_LISTED);
            Awaitility.await().until(() -> !edition().equals(edition));
            Rescreening rescreening = instance.context().getBean(Rescreening.class);
            rescreening.run();
            assertThat(database.asPlatform(Ids.uuid(platform))
                            .sql("select screened_revision is null from kyc_cases")
                            .query(Boolean.class)
                            .single())
                    .as("no job visits it again")
                    .isTrue();

            reviewer.post(john + "/restore", "{}");

            Awaitility.await().until(() -> sanctions(john).equals("refer"));
        }
    }

    /** Whatever the reason: of a job that fails, or a customer that it forgets. */
    @Test
    void countsCustomersThatTheNewestEditionHasNotReached() throws IOException {
        publish(BEFORE);
        TestDatabase database = TestDatabase.create();
        try (Instance instance = instance(database)) {
            use(Api.asOperator(instance.port()), Api::newPlatform);
            String john = submitted(Submissions.JOHN, 1, "approved");
            String jane = submitted(JANE, 2, "approved");
            assertThat(overdue(instance)).isEqualTo("0 of 2");

            JdbcClient rows = database.asPlatform(Ids.uuid(platform));
            update(rows, john, "screened_at = screened_at - interval '2 days'");
            assertThat(overdue(instance)).isEqualTo("1 of 2");
            update(rows, jane, "screened_at = null");
            assertThat(overdue(instance)).as("never screened, just approved").isEqualTo("1 of 2");
            update(rows, jane, "approved_at = approved_at - interval '2 days'");
            assertThat(overdue(instance))
                    .as("never screened, approved before the edition")
                    .isEqualTo("2 of 2");

            api.post(
                    john + "/wallets", "{\"blockchain\":\"tron\",\"custody\":\"self\",\"address\":\"" + WALLET + "\"}");
            publish(BEFORE + "w-1,CryptoWallet," + WALLET + ",,,,\n");

            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> reviewer.get(john + "/kyc")
                            .text("/open_review/reason")
                            .equals("digital_currency_addresses"));
            assertThat(api.get(john).text("/kyc_status")).isEqualTo("approved");
            assertThat(api.get(john).json().at("/endorsements")).isEmpty();
            Awaitility.await().untilAsserted(() -> assertThat(overdue(instance)).isEqualTo("0 of 2"));
        }
    }

    @Test
    void listsOfOtherKindsAreChecksOfTheirOwn() throws IOException {
        publish(BEFORE);
        Path peps = Files.writeString(directory.resolve("peps.csv"), BEFORE.replace("a-1", "p-1"));
        Path media = Files.writeString(
                directory.resolve("media.csv"), BEFORE.replace("a-1", "m-1") + JANE_IS_LISTED.replace("a-3", "m-3"));
        try (Instance instance = instance(
                TestDatabase.create(), list(1, "peps", "pep", peps), list(2, "media", "adverse-media", media))) {
            use(Api.asOperator(instance.port()), Api::newPlatform);
            String jane = submitted(JANE, 2, "manual_review");
            Api.Answer ofJane = reviewer.get(jane + "/kyc");
            assertThat(outcomes(ofJane)).containsExactly("clear", "clear", "refer");
            assertThat(ofJane.text("/risk_rating")).isEqualTo("medium");
            String john = submitted(Submissions.JOHN, 1, "approved");

            move(BEFORE.replace("a-1", "p-1") + JOHN_IS_LISTED, peps);

            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> api.get(john).text("/risk_rating").equals("high"));
            Api.Answer ofJohn = reviewer.get(john + "/kyc");
            assertThat(ofJohn.text("/status")).isEqualTo("approved");
            assertThat(ofJohn.text("/open_review/reason")).contains("pep");
            assertThat(outcomes(ofJohn)).containsExactly("clear", "refer", "clear");
            assertThat(api.get(john).json().at("/endorsements")).isEmpty();
            assertThat(api.get(john + "/kyc").toString()).doesNotContain("a-2", "same birth date");
            Api.Answer kept = reviewer.post(john + "/kyc/decision", """
                    {"decision":"keep","reasons":[{"code":"pep","internal":"A mayor; source of wealth checked."}]}""");
            assertThat(kept.json().has("open_review")).as(kept.toString()).isFalse();
        }
    }

    @Test
    void aChangedListShowsInCasesOfTheQueue() throws IOException {
        publish(BEFORE);
        try (Instance instance = instance()) {
            use(Api.asOperator(instance.port()), Submissions::newLivePlatform);
            String john = submitted(Submissions.JOHN, 1, "manual_review");
            String jane = submitted(JANE, 2, "manual_review");
            assertThat(sanctions(john)).isEqualTo("clear");

            publish(BEFORE + JOHN_IS_LISTED.replace("1990-01-15", "1971-03-04"));

            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> sanctions(john).equals("refer"));
            assertThat(sanctions(jane)).isEqualTo("clear");
            assertThat(findings(john)).contains("another birth date");

            publish(BEFORE + JOHN_IS_LISTED);

            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> findings(john).contains("same birth date"));
        }
    }

    /** Whatever edition of its list it was that the person looked at. */
    @Test
    void aClearedMatchStaysClear() throws IOException {
        publish(BEFORE + JOHN_IS_LISTED);
        try (Instance instance = instance()) {
            use(Api.asOperator(instance.port()), Api::newPlatform);
            String john = submitted(Submissions.JOHN, 1, "manual_review");
            String jane = submitted(JANE, 2, "approved");
            reviewer.post(john + "/kyc/decision", Submissions.APPROVE);

            publish(BEFORE + JOHN_IS_LISTED + JANE_IS_LISTED);

            Submissions.await(api, jane, "manual_review");
            assertThat(Submissions.history(api.get(john + "/kyc")))
                    .containsExactly("pending", "under_review", "manual_review", "approved");
        }
    }

    private void use(Api operator, Function<Api, String> newPlatform) {
        platform = newPlatform.apply(operator);
        api = operator.withKeyOf(platform, "platform");
        reviewer = operator.withKeyOf(platform, "reviewer");
    }

    private Instance instance() {
        return instance(TestDatabase.create());
    }

    @SafeVarargs
    private Instance instance(TestDatabase database, List<String>... more) {
        return Instance.on(
                database,
                Stream.of(
                                list(0, "ours", "sanctions", list()).stream(),
                                Stream.of(more).flatMap(List::stream),
                                Stream.of("--vouch.screening.refresh=PT0.2S"))
                        .flatMap(arguments -> arguments)
                        .toArray(String[]::new));
    }

    private static List<String> list(int number, String name, String kind, Path file) {
        String list = "--vouch.screening.lists[" + number + "].";
        return List.of(
                list + "name=" + name,
                list + "format=opensanctions-csv",
                list + "kind=" + kind,
                list + "location=" + file);
    }

    private static void update(JdbcClient rows, String customer, String change) {
        rows.sql("update kyc_cases set " + change + " where customer_id = :customer")
                .param("customer", uuid(customer))
                .update();
    }

    /** Newest first. */
    private List<String> screenings(String customer) {
        return reviewer.get(customer + "/kyc/screenings")
                .json()
                .at("/data")
                .valueStream()
                .map(screening -> (screening.has("run") ? "run " + screening.at("/run") : "rescreened") + ": "
                        + screening.at("/matches")
                        + (screening.at("/new_matches").asBoolean() ? " new" : ""))
                .toList();
    }

    private String overdue(Instance instance) {
        instance.context().getBean(ScreeningCoverage.class).count();
        Api.Answer coverage = reviewer.get("/v0/screening");
        double metric = instance.context()
                .getBean(MeterRegistry.class)
                .get("vouch.screening.overdue")
                .gauge()
                .value();
        assertThat(metric).isEqualTo(coverage.json().at("/overdue").asDouble());
        return coverage.json().at("/overdue") + " of " + coverage.json().at("/monitored");
    }

    private String edition() {
        return reviewer.get("/v0/screening").text("/lists/0/edition");
    }

    private static UUID uuid(String customer) {
        return Ids.uuid(customer.substring(customer.lastIndexOf('/') + 1));
    }

    private static List<String> outcomes(Api.Answer kyc) {
        return Stream.of("sanctions", "pep", "adverse_media")
                .map(check -> Submissions.check(kyc, check).at("/outcome").asString())
                .toList();
    }

    private String findings(String customer) {
        return reviewer.get(customer + "/kyc").json().at("/findings").toString();
    }

    private String sanctions(String customer) {
        return Submissions.check(reviewer.get(customer + "/kyc"), "sanctions")
                .at("/outcome")
                .asString();
    }

    private String submitted(String customer, int number, String status) {
        String path = api.post("/v0/customers", customer).header("Location");
        api.post(path + "/kyc", Submissions.passportAndSelfie(300 + number));
        Submissions.await(api, path, status);
        return path;
    }

    /** Whole at once, as those who fetch lists do. */
    private void publish(String content) throws IOException {
        move(content, list());
    }

    private void move(String content, Path to) throws IOException {
        Path next = Files.writeString(directory.resolve("next.csv"), content);
        Files.move(next, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path list() {
        return directory.resolve("list.csv");
    }
}
