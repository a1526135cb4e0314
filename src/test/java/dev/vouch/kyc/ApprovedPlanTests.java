package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** Though most were decided on before the limit of those with a high risk. */
    @Test
    void findsDueReviewsWithoutReadingTheOthers() throws SQLException {
        assertReadsOnlyThoseDue(ApprovedCustomers.WITH_REVIEW_DUE);
    }

    /** What it was. Row-level security permits no index for coalesce(). */
    @Test
    void aMutantThatRatesThoseWithoutARatingIsFound() {
        assertThatThrownBy(() -> assertReadsOnlyThoseDue(ApprovedCustomers.WITH_REVIEW_DUE.replace(
                        "risk_rating = 'HIGH'", "coalesce(risk_rating, 'LOW') = 'HIGH'")))
                .isInstanceOf(AssertionError.class);
    }

    private static void assertReadsOnlyThoseDue(String sql) throws SQLException {
        LocalDate today = LocalDate.now();
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = plan(mode, sql, today.minusYears(1), today.minusYears(3), today.minusYears(5));
            assertThat(plan.indexes()).as(plan.toString()).contains("kyc_cases_approved");
            plan.assertReadsLessThan(PAGES);
        }
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
