package dev.vouch.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.TestDatabase;
import dev.vouch.customer.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How the last event of a customer with 20,000 of them is found, and events of other types than these have, by a Postgres
 * that does not know them yet.
 */
class LastEventPlanTests {

    private static final int FEW_PAGES = 20;

    private static Connection connection;
    private static UUID platform;
    private static UUID customer;

    @BeforeAll
    static void fill() throws SQLException {
        TestDatabase database = TestDatabase.create();
        platform = database.insertPlatform();
        customer = UUID.randomUUID();
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table events set (autovacuum_enabled = false)");
            statement.execute("alter table customers no force row level security");
            statement.execute("""
                    insert into customers (id, platform_id, type, email, metadata, kyc_status, kyc_level, endorsements,
                      restrictions, version, created_at, updated_at)
                    values ('%s', '%s', 'INDIVIDUAL', 'a@x.io', '{}', 'NOT_STARTED', 'STANDARD', '{}', '[]', 0, now(), now())
                    """.formatted(customer, platform));
            statement.execute("alter table customers force row level security");
            statement.execute("alter table events no force row level security");
            statement.execute("""
                    insert into events (id, platform_id, customer_id, sequence, type, actor_type, data, created_at, transaction_id,
                      data_hash, previous_hash, hash)
                    select uuidv7(), '%s', '%s', n, 'customer.updated', 'SYSTEM', '{}', now(), n - 100000, sha256(''), sha256(''), sha256('')
                    from generate_series(1, 20000) n
                    """.formatted(platform, customer));
            statement.execute("alter table events force row level security");
            statement.execute("set role vouch_app; set app.platform = '" + platform + "'");
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
    }

    @Test
    void theOthersAreNotRead() throws SQLException {
        assertReadsLittle();
    }

    /** With it Postgres takes another index, reads all events of the customer and sorts them. */
    @Test
    void aMutantWhoseKeyForgetsThePlatformIsFound() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset role");
            statement.execute("begin");
            statement.execute("alter table events drop constraint events_sequence_unique");
            statement.execute("create unique index events_sequence_mutant on events (customer_id, sequence)");
            statement.execute("set local role vouch_app");
            assertThatThrownBy(LastEventPlanTests::assertReadsLittle).isInstanceOf(AssertionError.class);
            statement.execute("rollback");
            statement.execute("set role vouch_app");
        }
    }

    @Test
    void rareEventsOfAGroupAreFoundWithoutTheOthers() throws SQLException {
        assertFindsRareEvents(
                EventLog.sql(null, new EventFilter(List.of("wallet.created", "wallet.archived"), null, null, null)));
    }

    /** Ids of now, and transactions that are in their order. */
    @Test
    void eventsOfATimeAreFoundWithoutTheOthers() throws SQLException {
        Instant now = Instant.now();
        assertReadsTheWindow(new EventFilter(List.of(), null, now.plusSeconds(3600), null));
        assertReadsTheWindow(new EventFilter(List.of(), null, null, now.minusSeconds(3600)));
    }

    private static void assertReadsTheWindow(EventFilter filter) throws SQLException {
        Instant bound = filter.createdAfter() == null ? filter.createdBefore() : filter.createdAfter();
        String sql = EventLog.sql(null, filter)
                .replace(":platform", "$1")
                .replaceAll(":created(After|Before)", "\\$2")
                .replaceAll(":(earliest|latest)", "\\$3")
                .replace(":rows", "10");
        UUID id = new UUID(bound.toEpochMilli() << 16, 0);
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = Plan.of(connection, mode, sql, List.of(platform, bound, id));
            assertThat(plan.pages()).as(plan.toString()).isLessThan(FEW_PAGES);
        }
    }

    /** What it was: a plan that suits frequent types as well, once Postgres knows that the others are frequent. */
    @Test
    void aMutantThatFiltersTheLogIsFound() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset role");
            statement.execute("begin");
            statement.execute("analyze events");
            statement.execute("set local role vouch_app");
            assertThatThrownBy(() -> assertFindsRareEvents("""
                            select id from events where platform_id = :platform and type = any(:types)
                            and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                            order by transaction_id, sequence, id limit 10
                            """)).isInstanceOf(AssertionError.class);
            statement.execute("rollback");
            statement.execute("set role vouch_app");
        }
    }

    private static void assertFindsRareEvents(String sql) throws SQLException {
        String prepared = sql.replace(":platform", "$1")
                .replace(":types", "cast($2 as text[])")
                .replace(":rows", "10");
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = Plan.of(connection, mode, prepared, List.of(platform, "{wallet.created,wallet.archived}"));
            assertThat(plan.pages()).as(plan.toString()).isLessThan(FEW_PAGES);
        }
    }

    private static void assertReadsLittle() throws SQLException {
        String sql = EventRecorder.LAST_EVENT.replace(":platform", "$1").replace(":customer", "$2");
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan.of(connection, mode, sql, List.of(platform, customer));
            Plan plan = Plan.of(connection, mode, sql, List.of(platform, customer));
            assertThat(plan.pages()).as(plan.toString()).isLessThan(FEW_PAGES);
        }
    }
}
