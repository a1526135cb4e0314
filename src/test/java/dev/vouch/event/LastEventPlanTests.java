package dev.vouch.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Customers;
import dev.vouch.Ids;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.customer.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the last event of a customer is found that has 20,000 of them, by a Postgres that does not know it yet. */
class LastEventPlanTests {

    private static final int FEW_PAGES = 20;

    private static Connection connection;
    private static UUID customer;

    @BeforeAll
    static void fill() throws SQLException {
        TestDatabase database = TestDatabase.create();
        UUID platform;
        try (Instance instance = Instance.on(database)) {
            Api operator = Api.asOperator(instance.port());
            String tenant = operator.newPlatform();
            platform = Ids.uuid(tenant);
            customer = Ids.uuid(operator.withKeyOf(tenant, "platform")
                    .post("/v0/customers", Customers.aCustomer().toString())
                    .text("/id"));
        }
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table events set (autovacuum_enabled = false)");
            statement.execute("alter table events no force row level security");
            statement.execute("""
                    insert into events (id, platform_id, customer_id, sequence, type, data, created_at, transaction_id)
                    select uuidv7(), '%s', '%s', n, 'customer.updated', '{}', now(), n
                    from generate_series(2, 20000) n
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
        assertReadsLittle("select * from last_event($1)");
    }

    /** What it was. */
    @Test
    void aMutantThatMaySortIsFound() {
        assertThatThrownBy(() -> assertReadsLittle("select sequence, transaction_id from events"
                        + " where customer_id = $1 order by sequence desc limit 1"))
                .isInstanceOf(AssertionError.class);
    }

    private static void assertReadsLittle(String sql) throws SQLException {
        Plan.of(connection, "force_generic_plan", sql, List.of(customer));
        Plan plan = Plan.of(connection, "force_generic_plan", sql, List.of(customer));
        assertThat(plan.pages()).as(plan.toString()).isLessThan(FEW_PAGES);
    }
}
