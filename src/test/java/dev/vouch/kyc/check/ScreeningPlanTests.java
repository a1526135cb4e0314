package dev.vouch.kyc.check;

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

/** How Postgres counts the customers whose screening is too old among 60,000: half were screened, half never. */
@Proof
class ScreeningPlanTests {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

    private static final int FEW_PAGES = 50;

    /** Each customer by its key, and its case. */
    private static final int PAGES_OF_A_COUNT = 6 * CappedCount.MOST;

    @AutoClose
    private static ManyCustomers customers;

    @BeforeAll
    static void screenHalf() throws SQLException {
        customers = ManyCustomers.create();
        try (Statement statement = customers.connection().createStatement()) {
            statement.execute("reset role");
            statement.execute("update customers set kyc_status = 'APPROVED'");
            statement.execute("update kyc_cases set screened_at = now() where approved_at < now() - interval '1 year'");
            statement.execute("vacuum (analyze) customers, kyc_cases");
            statement.execute("set role vouch_app");
        }
    }

    @Test
    void nobodyIsCountedWithoutReadingEverybody() throws SQLException {
        assertCounts(Screenings.OUTDATED, LONG_AGO, FEW_PAGES);
    }

    @Test
    void aCountEndsWhereMostAreOutdated() throws SQLException {
        assertCounts(Screenings.OUTDATED, LATER, PAGES_OF_A_COUNT);
    }

    /** What it was. */
    @Test
    void aMutantThatCountsAllIsFound() {
        assertThatThrownBy(() -> assertCounts(
                        Screenings.OUTDATED.replace("limit " + CappedCount.MOST, ""), LATER, PAGES_OF_A_COUNT))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aMutantWithoutAnOrderIsFound() {
        assertThatThrownBy(() -> assertCounts(Screenings.OUTDATED.replaceAll("order by \\w+", ""), LONG_AGO, FEW_PAGES))
                .isInstanceOf(AssertionError.class);
    }

    private static void assertCounts(String sql, Instant time, int pages) throws SQLException {
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = Plan.of(
                    customers.connection(),
                    mode,
                    sql.replace(":platform", "$1").replace(":time", "$2"),
                    List.of(customers.platform(), time));
            assertThat(plan.has("Seq Scan")).as(plan.toString()).isFalse();
            plan.assertReadsLessThan(pages);
        }
    }
}
