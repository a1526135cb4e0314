package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Proof;
import dev.vouch.customer.Plan;
import dev.vouch.kyc.ManyCustomers;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How Postgres finds the customers to re-screen among 60,000. */
@Proof
class RescreeningPlanTests {

    private static final List<String> MODES = List.of("force_custom_plan", "force_generic_plan");

    /** Of the index, and of the table for a hundred customers. */
    private static final int FEW_PAGES = 700;

    @AutoClose
    private static ManyCustomers customers;

    @BeforeAll
    static void screenAll() throws SQLException {
        customers = ManyCustomers.create();
        try (Statement statement = customers.connection().createStatement()) {
            statement.execute("reset role");
            statement.execute("update kyc_cases set screened_revision = 5");
            statement.execute("vacuum (analyze) kyc_cases");
            statement.execute("set role vouch_app");
        }
    }

    @Test
    void aPageIsReadByItsIndex() throws SQLException {
        assertReadsLittle(6);
    }

    @Test
    void findsNobodyWithoutReadingEverybody() throws SQLException {
        assertReadsLittle(5);
    }

    private static void assertReadsLittle(int revision) throws SQLException {
        for (String mode : MODES) {
            Plan plan = Plan.of(
                    customers.connection(),
                    mode,
                    Screenings.BEFORE_REVISION
                            .replace(":platform", "$1")
                            .replace(":revision", "$2")
                            .replace(":failed", "'{}'::uuid[]")
                            .replace(":rows", "100"),
                    List.of(customers.platform(), revision));
            assertThat(plan.indexes()).as(plan.toString()).containsExactly("kyc_cases_to_rescreen");
            plan.assertReadsLessThan(FEW_PAGES);
        }
    }
}
