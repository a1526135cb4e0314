package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.DatabaseWire;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.StatementHint;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Postgres runs what a list sends, in a platform of 200,000 customers among others. */
class ListPlanTests {

    /** Of some nine thousand that hold the platform's customers alone. */
    private static final int FEW_PAGES = 300;

    private static final Instant BATCH = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant NEWEST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final UUID LAST = new UUID(-1, -1);

    private static TestDatabase database;
    private static DatabaseWire wire;
    private static Instance instance;
    private static Api api;
    private static UUID platform;
    private static Connection connection;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        database = TestDatabase.create();
        wire = DatabaseWire.to(database);
        instance = Instance.on(database, wire.arguments()).withoutJobs();
        Api operator = Api.asOperator(instance.port());
        String id = operator.newPlatform();
        api = operator.withKeyOf(id, "platform");
        platform = PlatformId.of(id).uuid();
        ManyCustomers.insert(
                database,
                Map.of(platform, 200_000, database.insertPlatform(), 20_000, database.insertPlatform(), 20_000));
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set app.platform = '" + platform + "'");
            statement.execute("update customers set updated_at = '%s' where platform_id = '%s' and created_at < '%s'"
                    .formatted(
                            BATCH,
                            platform,
                            Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(15_000))));
            statement.execute("vacuum analyze customers");
            statement.execute("set role vouch_app");
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        instance.close();
        wire.close();
    }

    /** Each filter with its index: the searched value, and how the database names it. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "limit=10, -, customers_newest",
                "include_deleted=true, -, customers_newest",
                "created_before=2026-01-02T00:00:00Z, -, customers_newest",
                "type=business, BUSINESS, customers_by_type",
                "status=suspended, SUSPENDED, customers_by_status",
                "status=deleted, DELETED, customers_by_status",
                "kyc_status=manual_review, MANUAL_REVIEW, customers_by_kyc_status",
                "kyc_status=rejected, REJECTED, customers_by_kyc_status",
                "risk_rating=high, HIGH, customers_by_risk_rating",
                "standing=restricted, 2026-11-01T00:00:00Z, customers_by_restriction",
                "standing=active, 2026-11-01T00:00:00Z, customers_by_status",
                "phone=%2B14155550123, +14155550123, customers_by_phone",
                "external_id=user-77777, user-77777, customers_by_external_id"
            })
    void aFilterReadsItsIndexInOrder(String query, String value, String index) throws SQLException {
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = plan(mode, query, value);
            assertThat(plan.indexes()).as(plan.toString()).containsExactly(index);
            assertThat(plan.has("Sort")).as(plan.toString()).isFalse();
            plan.assertReadsLessThan(FEW_PAGES);
        }
    }

    @Test
    void anEmailIsFoundByItsIndex() throws SQLException {
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = plan(mode, "email=USER77777@x.io", "USER77777@x.io");
            assertThat(plan.indexes()).containsExactly("customers_by_email");
            plan.assertReadsLessThan(FEW_PAGES);
        }
    }

    /** A rare value is not among the newest rows, and then found by its own index. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metadata%5Bnumber%5D=77777 | {\"number\":\"77777\"} | customers_by_metadata",
                "metadata%5Bgroup%5D=77 | {\"group\":\"77\"} | customers_by_metadata",
                "metadata%5Btier%5D=none | {\"tier\":\"none\"} | customers_by_metadata",
                "name=ZYG | ZYG | customers_by_name",
                "endorsement=can_wire_transfer | CAN_WIRE_TRANSFER | customers_by_endorsement",
                "endorsement=can_ach_transfer | CAN_ACH_TRANSFER | customers_by_endorsement"
            })
    void rareValuesAreFoundByTheirOwnIndex(String query, String value, String index) throws SQLException {
        Plan plan = plan("force_custom_plan", query, value);
        assertThat(plan.indexes()).as(plan.toString()).containsExactlyInAnyOrder("customers_newest", index);
        assertThat(plan.pages()).as(plan.toString()).isLessThan(4 * FEW_PAGES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"metadata%5Btier%5D=gold | {\"tier\":\"gold\"}", "endorsement=can_use_mpc | CAN_USE_MPC"})
    void commonValuesAreFoundAmongTheNewest(String query, String value) throws SQLException {
        Plan plan = plan("force_custom_plan", query, value);
        assertThat(plan.indexes()).containsExactly("customers_newest");
        plan.assertReadsLessThan(FEW_PAGES);
    }

    /** Nearly all customers, among them the next thousand of the list. */
    @Test
    void commonUpdatesAreFoundAmongTheNext() throws SQLException {
        Instant time = Instant.parse("2026-05-01T00:00:00Z");
        assertReadsTheList(planByUpdate(sql("updated_before=" + time), time, time, new UUID(0, 0)));
        time = Instant.parse("2026-01-02T00:00:00Z");
        assertReadsTheList(planByUpdate(sql("updated_after=" + time), time, NEWEST, LAST));
    }

    /** As a change of policy leaves them: the list has 185,000 others before them. */
    @Test
    void updatesOfTheOldestAreSorted() throws SQLException {
        String sql = sql("updated_after=" + BATCH.minusSeconds(1));
        Plan plan = planByUpdate(sql, BATCH.minusSeconds(1), NEWEST, LAST);
        assertThat(plan.indexes())
                .as(plan.toString())
                .containsExactlyInAnyOrder("customers_by_update", "customers_newest");
        plan.assertReadsLessThan(8 * FEW_PAGES);
        assertThatThrownBy(() -> planByUpdate(limitedTo(1_000, sql), BATCH.minusSeconds(1), NEWEST, LAST)
                        .assertReadsLessThan(8 * FEW_PAGES))
                .isInstanceOf(AssertionError.class);
    }

    /** Some nine in ten, but none of the next thousand: the list is followed past these. */
    @Test
    void moreUpdatesThanAreSortedAreFoundInTheOrderOfTheList() throws SQLException {
        Instant time = Instant.parse("2026-05-01T00:00:00Z");
        String sql = limitedTo(1_000, sql("updated_before=" + time));
        Plan plan = planByUpdate(sql, time, time.plus(Duration.ofHours(20)), LAST);
        assertThat(plan.indexes())
                .as(plan.toString())
                .containsExactlyInAnyOrder("customers_by_update", "customers_newest");
        plan.assertReadsLessThan(FEW_PAGES);
    }

    /** As if updates could be older than what they update. */
    @Test
    void aMutantThatBeginsWithTheNewestIsFound() {
        Instant time = Instant.parse("2026-05-01T00:00:00Z");
        assertThatThrownBy(() -> assertReadsTheList(planByUpdate(sql("updated_before=" + time), time, NEWEST, LAST)))
                .isInstanceOf(AssertionError.class);
    }

    private static void assertReadsTheList(Plan plan) {
        assertThat(plan.indexes()).as(plan.toString()).containsExactly("customers_newest");
        plan.assertReadsLessThan(FEW_PAGES);
    }

    private static String limitedTo(int sorted, String sql) {
        assertThat(sql).contains("100000");
        return sql.replace("100000", Integer.toString(sorted));
    }

    /** @param start of the page */
    private static Plan planByUpdate(String sql, Instant time, Instant start, UUID id) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(platform, start, id));
        values.addAll(List.of(platform, start, id, time));
        values.addAll(List.of(platform, time));
        values.addAll(List.of(platform, start, id, time));
        values.addAll(List.of(platform, start, id, time));
        return Plan.of(connection, "force_custom_plan", sql, values);
    }

    /** Some forty over the whole list: beyond the first page none is among the next thousand. */
    @Test
    void pagesOfWhatIsRareAreComplete() {
        List<String> numbers = new ArrayList<>();
        Answer page = api.get("/v0/customers?limit=7&metadata%5Bgroup%5D=77");
        while (true) {
            page.json()
                    .at("/data")
                    .forEach(customer ->
                            numbers.add(customer.at("/metadata/number").asString()));
            if (page.json().at("/cursor").isNull()) {
                break;
            }
            page = api.get("/v0/customers?limit=7&metadata%5Bgroup%5D=77&cursor=" + page.text("/cursor"));
        }
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(fromLast -> Integer.toString(77 + (40 - fromLast) * 5000))
                        .toList());
    }

    @Test
    void rareValuesHaveTheirOwnPlan() {
        assertThat(wire.during(() -> api.get("/v0/customers?metadata%5Bgroup%5D=78")))
                .last(list(String.class))
                .anyMatch(statement -> statement.contains("'plan_cache_mode', 'force_custom_plan'"));
    }

    @Test
    void aMutantThatFollowsTheListIsFound() throws SQLException {
        String mutant = "select * from listed_customers where platform_id = $1 and (created_at, id) < ($2, $3)"
                + " and metadata @> cast($4 as jsonb) order by created_at desc, id desc limit 11";
        List<Object> values = List.of(platform, NEWEST, LAST, "{\"number\":\"77777\"}");
        assertThatThrownBy(() ->
                        Plan.of(connection, "force_custom_plan", mutant, values).assertReadsLessThan(FEW_PAGES))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aDeepPageIsReadLikeTheFirst() throws SQLException {
        assertReadLikeTheFirst(sql("limit=10"));
    }

    @Test
    void aMutantThatCountsItsWayIsFound() {
        String right = sql("limit=10");
        String offset = right.replace(
                        "limit 11", "offset (case when $3 = '" + LAST + "' then 0 else 10000 end) limit 11")
                .replace("(created_at, id) < ($2, $3)", "$2 is not null");
        assertThatThrownBy(() -> assertReadLikeTheFirst(offset)).isInstanceOf(AssertionError.class);
    }

    /** The thousandth page of ten. */
    private static void assertReadLikeTheFirst(String sql) throws SQLException {
        Answer page = api.get("/v0/customers?limit=100");
        for (int i = 1; i < 100; i++) {
            page = api.get("/v0/customers?limit=100&cursor=" + page.text("/cursor"));
            assertThat(page.status()).isEqualTo(200);
        }
        Instant time = Instant.parse(page.text("/data/99/created_at"));
        UUID id = CustomerId.of(page.text("/data/99/id")).uuid();
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan first = Plan.of(connection, mode, sql, List.of(platform, NEWEST, LAST));
            Plan deep = Plan.of(connection, mode, sql, List.of(platform, time, id));
            assertThat(deep.shape()).isEqualTo(first.shape());
            assertThat(deep.indexes()).containsExactly("customers_newest");
            deep.assertReadsLessThan(FEW_PAGES);
        }
    }

    private static Plan plan(String mode, String query, String value) throws SQLException {
        String sql = sql(query);
        List<Object> values = new ArrayList<>(List.of(platform, NEWEST, LAST));
        if (value != null) {
            values.add(value.endsWith("Z") ? Instant.parse(value) : value);
        }
        if (sql.contains(StatementHint.PLAN_BY_VALUES)) {
            List<Object> once = List.copyOf(values);
            values.addAll(0, List.of(platform, NEWEST, LAST));
            values.addAll(once);
        }
        return Plan.of(connection, mode, sql, values);
    }

    /** The statement that this query of a list has really sent. */
    private static String sql(String query) {
        return wire
                .during(() ->
                        assertThat(api.get("/v0/customers?" + query).status()).isEqualTo(200))
                .stream()
                .flatMap(List::stream)
                .filter(statement -> statement.contains("listed_customers"))
                .findFirst()
                .orElseThrow();
    }
}
