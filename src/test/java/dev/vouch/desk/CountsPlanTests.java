package dev.vouch.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Proof;
import dev.vouch.customer.Plan;
import dev.vouch.kyc.ManyCustomers;
import dev.vouch.storage.CappedCount;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How Postgres counts 60,000 customers for the desk, all of whom wait for a reviewer. */
@Proof
class CountsPlanTests {

    /** Each customer by its key, and its case, for two counts. */
    private static final int PAGES_OF_A_COUNT = 7 * CappedCount.MOST;

    @AutoClose
    private static ManyCustomers customers;

    @BeforeAll
    static void sendAllToReview() throws SQLException {
        customers = ManyCustomers.create();
        try (Statement statement = customers.connection().createStatement()) {
            statement.execute("reset role");
            statement.execute(
                    "update kyc_cases set review_since = approved_at, review_reasons = '[{\"code\": \"pep\"}]'");
            statement.execute("vacuum (analyze) customers, kyc_cases");
            statement.execute("set role vouch_app");
        }
    }

    @Test
    void theCountsOfTheQueueEnd() throws SQLException {
        assertReadsLessThan(PAGES_OF_A_COUNT, DeskQueue.COUNTS);
    }

    /** What it was. */
    @Test
    void aMutantThatCountsAllIsFound() {
        assertThatThrownBy(() -> assertReadsLessThan(
                        PAGES_OF_A_COUNT, DeskQueue.COUNTS.replace("limit " + CappedCount.MOST, "")))
                .isInstanceOf(AssertionError.class);
    }

    private static void assertReadsLessThan(int pages, String sql) throws SQLException {
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = Plan.of(
                    customers.connection(),
                    mode,
                    sql.replace(":platform", "$1")
                            .replace(":now", "$2")
                            .replace(":actor", "$3")
                            .replace(":person", "$4"),
                    List.of(customers.platform(), Instant.EPOCH, "key", "Rita"));
            for (String table : List.of("customers", "kyc_cases")) {
                assertThat(plan.has("Seq Scan on " + table)).as(plan.toString()).isFalse();
            }
            assertThat(plan.pages()).as(plan.toString()).isLessThan(pages);
        }
    }
}
