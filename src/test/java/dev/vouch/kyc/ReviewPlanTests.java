package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.DatabaseWire;
import dev.vouch.FilledTable;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.customer.Plan;
import dev.vouch.id.PlatformId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How Postgres finds the few reviews of a kind behind 20,000 of another. */
class ReviewPlanTests {

    private static final int FEW_PAGES = 40;

    @Test
    void reviewsOfAKindAreFoundWithoutTheOthers() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (DatabaseWire wire = DatabaseWire.to(database);
                Instance instance = Instance.on(database, wire.arguments()).withoutJobs();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Api operator = Api.asOperator(instance.port());
            String id = operator.newPlatform();
            UUID platform = PlatformId.of(id).uuid();
            statement.execute("alter table kyc_cases drop constraint kyc_cases_customer_fk");
            FilledTable.fill(connection, "kyc_cases", """
                    insert into kyc_cases (platform_id, customer_id, customer_type, status, level, steps, requests, rejections,
                      review_since, open_review, checks_pending, version, created_at, updated_at)
                    select '%s', uuidv7(), 'INDIVIDUAL', 'APPROVED', 'STANDARD', 0, '[]', '[]',
                      timestamptz '2026-01-01' + n * interval '1 second',
                      case n %% 1000 when 0 then null when 1 then 'MONITORING' else 'PERIODIC' end, false, 0, now(), now()
                    from generate_series(1, 20000) as n
                    """.formatted(platform));
            Api reviewer = operator.withKeyOf(id, "reviewer");
            List<String> sent = wire
                    .during(() ->
                            List.of("decision", "monitoring").forEach(kind -> reviewer.get("/v0/reviews?kind=" + kind)))
                    .stream()
                    .flatMap(List::stream)
                    .filter(sql -> sql.contains("review_since"))
                    .toList();
            statement.execute("set app.platform = '" + platform + "'");
            statement.execute("set role vouch_app");

            Instant first = Instant.EPOCH;
            UUID none = new UUID(0, 0);
            assertReadsLittle(connection, sent.get(0), List.of(platform, first, none, 11));
            assertReadsLittle(connection, sent.get(1), List.of(platform, first, none, "MONITORING", 11));
        }
    }

    private static void assertReadsLittle(Connection connection, String sql, List<Object> values) throws SQLException {
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = Plan.of(connection, mode, sql, values);
            assertThat(plan.has("Sort")).as(plan.toString()).isFalse();
            plan.assertReadsLessThan(FEW_PAGES);
        }
    }
}
