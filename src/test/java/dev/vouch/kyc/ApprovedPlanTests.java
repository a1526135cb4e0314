package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Proof;
import dev.vouch.customer.Plan;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How Postgres goes through 60,000 approved customers, as the application. */
@Proof
class ApprovedPlanTests {

    static final List<String> DUE = List.of(
            ApprovedCustomers.WITH_EXPIRED_DOCUMENT,
            ApprovedCustomers.WITH_EXPIRING_DOCUMENT,
            ApprovedCustomers.WITH_REVIEW_DUE);

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LARGEST = new UUID(-1, -1);
    private static final LocalDate NEVER = LocalDate.EPOCH;
    private static final LocalDate ALWAYS = LocalDate.of(9999, 1, 1);

    /** A hundred customers, each from another page of two tables, and what leads there. */
    private static final int PAGES_OF_A_HUNDRED = 1_000;

    /** The same for each of a window. */
    private static final int PAGES_OF_A_WINDOW = 5 * ApprovedCustomers.WINDOW;

    /** Of the index alone. */
    private static final int FEW_PAGES = 200;

    @AutoClose
    private static ManyCustomers customers;

    @BeforeAll
    static void fill() throws SQLException {
        customers = ManyCustomers.create();
        try (Statement statement = customers.connection().createStatement()) {
            statement.execute("reset role");
            statement.execute("update customers set kyc_status = 'APPROVED'");
            statement.execute("update documents set status = 'ACCEPTED'");
            statement.execute("update kyc_cases set approved_at = now() - interval '2 years'");
            statement.execute("vacuum (analyze) customers, documents, kyc_cases");
            statement.execute("set role vouch_app");
        }
    }

    @ParameterizedTest
    @FieldSource("DUE")
    void aPageOfThoseDueIsReadWithoutTheOthersDue(String sql) throws SQLException {
        assertReadsAPage(sql);
    }

    /** What it was: it read all that are due, for each page. */
    @Test
    void aMutantThatSortsAllDueIsFound() {
        assertThatThrownBy(() -> assertReadsAPage("""
                        select due.id from (
                          select customer_id as id from kyc_cases
                          where platform_id = :platform and status = 'APPROVED' and open_review is null and customer_id > :last
                          and (risk_rating = 'HIGH' and approved_at < cast(:high as timestamptz)
                            or risk_rating = 'MEDIUM' and approved_at < cast(:medium as timestamptz)
                            or (risk_rating = 'LOW' or risk_rating is null) and approved_at < cast(:low as timestamptz))
                          order by customer_id offset 0) as due
                        where (select c.deleted_at is null from customers c where c.platform_id = :platform and c.id = due.id)
                        order by due.id limit :rows
                        """)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @FieldSource("DUE")
    void findsNobodyWithoutReadingMoreThanAWindow(String sql) throws SQLException {
        assertReadsAWindow(sql);
    }

    @Test
    void aMutantWithoutAWindowIsFound() {
        assertThatThrownBy(() ->
                        assertReadsAWindow(ApprovedCustomers.WITH_EXPIRING_DOCUMENT.replace(" and id <= :end", "")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theEndOfAWindowIsReadFromTheIndex() throws SQLException {
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = end(mode);
            assertThat(plan.indexes()).as(plan.toString()).containsExactly("customers_approved_or_in_review");
            plan.assertReadsLessThan(FEW_PAGES);
        }
    }

    private static void assertReadsAPage(String sql) throws SQLException {
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            Plan plan = plan(mode, sql, LARGEST, ALWAYS);
            assertThat(plan.has("Sort")).as(plan.toString()).isFalse();
            plan.assertReadsLessThan(PAGES_OF_A_HUNDRED);
        }
    }

    private static void assertReadsAWindow(String sql) throws SQLException {
        UUID end = customers.last(ApprovedCustomers.WINDOW);
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            plan(mode, sql, end, NEVER).assertReadsLessThan(PAGES_OF_A_WINDOW);
        }
    }

    private static Plan end(String mode) throws SQLException {
        return Plan.of(
                customers.connection(),
                mode,
                ApprovedCustomers.END.replace(":platform", "$1").replace(":last", "$2"),
                List.of(customers.platform(), FIRST));
    }

    /** @param day before which a document expires, or the last decision was */
    private static Plan plan(String mode, String sql, UUID end, LocalDate day) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(customers.platform(), FIRST, 100, end, day));
        return Plan.of(
                customers.connection(),
                mode,
                sql.replace(":platform", "$1")
                        .replace(":last", "$2")
                        .replace(":rows", "$3")
                        .replace(":end", "$4")
                        .replaceAll(":(today|before|high|medium|low)", "\\$5"),
                values);
    }
}
