package dev.vouch.endorsement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Proof;
import dev.vouch.customer.Plan;
import dev.vouch.kyc.ManyCustomers;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How Postgres finds the customers of another policy, right after all of 60,000 were evaluated again. */
@Proof
class PolicyRolloutPlanTests {

    /** Those of the index on which the 60,000 were, which stay until the next vacuum; no customers. */
    private static final int FEW_PAGES = 1_500;

    @AutoClose
    private static ManyCustomers customers;

    @BeforeAll
    static void evaluateAll() throws SQLException {
        customers = ManyCustomers.create();
        try (Statement statement = customers.connection().createStatement()) {
            statement.execute("reset role");
            statement.execute("update customers set kyc_status = 'APPROVED', endorsement_policy = 'old'");
            statement.execute("analyze customers");
            statement.execute("update customers set endorsement_policy = 'new'");
            statement.execute("set role vouch_app");
        }
    }

    @Test
    void findsNobodyWithoutReadingEverybody() throws SQLException {
        assertReadsLittle(PolicyRollout.EVALUATED_BY_ANOTHER);
    }

    /** What it was. */
    @Test
    void aMutantThatComparesEachIsFound() {
        assertThatThrownBy(() -> assertReadsLittle("""
                        select id from customers where platform_id = :platform and status = 'ACTIVE'
                        and endorsement_policy is distinct from :policy and id <> all(:failed) order by id limit :rows
                        """)).isInstanceOf(AssertionError.class);
    }

    /** Twice, as the first reading removes dead index entries. */
    private static void assertReadsLittle(String sql) throws SQLException {
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            plan(mode, sql);
            plan(mode, sql).assertReadsLessThan(FEW_PAGES);
        }
    }

    private static Plan plan(String mode, String sql) throws SQLException {
        return Plan.of(
                customers.connection(),
                mode,
                sql.replace(":platform", "$1")
                        .replace(":policy", "$2")
                        .replace(":failed", "'{}'::uuid[]")
                        .replace(":rows", "500"),
                List.of(customers.platform(), "new"));
    }
}
