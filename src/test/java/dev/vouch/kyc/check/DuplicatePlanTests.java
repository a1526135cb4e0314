package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Proof;
import dev.vouch.customer.Plan;
import dev.vouch.kyc.ManyCustomers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How Postgres looks for duplicates, as the application, among 60,000 customers with a document each. */
@Proof
class DuplicatePlanTests {

    /** Of some thousands that hold the tables. */
    private static final int FEW_PAGES = 200;

    private static final List<String> MODES = List.of("force_custom_plan", "force_generic_plan");

    @AutoClose
    private static ManyCustomers customers;

    @BeforeAll
    static void fill() throws SQLException {
        customers = ManyCustomers.create();
    }

    @Test
    void eachKindIsLookedUpByItsIndex() throws SQLException {
        for (String mode : MODES) {
            Plan plan = plan(mode, DuplicateCheck.DUPLICATES);
            assertThat(plan.indexes())
                    .as(plan.toString())
                    .contains("customers_by_tax_id", "customers_by_person", "documents_by_sha256");
            plan.assertReadsLessThan(FEW_PAGES);
        }
    }

    /** What it was: under row-level security the whole table is read for it. */
    @Test
    void aMutantThatComparesNamesByFunctionIsFound() throws SQLException {
        String mutant = DuplicateCheck.DUPLICATES.replace(
                "c.person_key = (select person_key", "lower(c.first_name) = (select lower(first_name)");
        Plan plan = plan("force_custom_plan", mutant);
        assertThatThrownBy(() -> plan.assertReadsLessThan(FEW_PAGES)).isInstanceOf(AssertionError.class);
    }

    private static Plan plan(String mode, String sql) throws SQLException {
        return Plan.of(
                customers.connection(),
                mode,
                sql.replace(":platform", "$1")
                        .replace(":customer", "$2")
                        .replace(":tax_id_indexes", "$3")
                        .replace(":owner_tax_id_indexes", "$4")
                        .replace(":similar_persons", "$5"),
                List.of(
                        customers.platform(),
                        customers.oneOfThem(),
                        new byte[][] {{1}, {2}},
                        new byte[][] {{3}},
                        new byte[][] {{4}}));
    }
}
