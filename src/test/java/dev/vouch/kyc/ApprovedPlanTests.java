package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Proof;
import dev.vouch.customer.Plan;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How Postgres goes through the approved, as the application, among two hundred times as many. */
@Proof
class ApprovedPlanTests {

    /** A page of a hundred, each from another page of the table, and what leads there. */
    private static final int PAGES = 400;

    @AutoClose
    private static ManyCustomers customers;

    @BeforeAll
    static void fill() throws SQLException {
        customers = ManyCustomers.create();
    }

    @Test
    void findsExpiredDocumentsWithoutReadingTheCustomers() throws SQLException {
        Plan plan = plan("force_custom_plan", ApprovedCustomers.WITH_EXPIRED_DOCUMENT, LocalDate.now());
        assertThat(plan.has("Seq Scan")).as(plan.toString()).isFalse();
        assertThat(plan.indexes()).as(plan.toString()).contains("documents_expiring");
    }

    @Test
    void findsDueReviewsWithoutReadingTheCustomers() throws SQLException {
        LocalDate high = LocalDate.now().minusYears(1);
        Plan plan = plan(
                "force_custom_plan", ApprovedCustomers.WITH_REVIEW_DUE, high, high.minusYears(1), high.minusYears(2));
        assertThat(plan.has("Seq Scan")).as(plan.toString()).isFalse();
        assertThat(plan.indexes()).as(plan.toString()).contains("kyc_cases_approved");
        assertThat(plan.pages()).as(plan.toString()).isLessThan(PAGES);
    }

    private static Plan plan(String mode, String sql, Object... more) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(customers.platform(), new UUID(0, 0), 100));
        values.addAll(List.of(more));
        return Plan.of(
                customers.connection(),
                mode,
                sql.replace(":platform", "$1")
                        .replace(":last", "$2")
                        .replace(":rows", "$3")
                        .replace(":today", "$4")
                        .replace(":high", "$4")
                        .replace(":medium", "$5")
                        .replace(":low", "$6"),
                values);
    }
}
