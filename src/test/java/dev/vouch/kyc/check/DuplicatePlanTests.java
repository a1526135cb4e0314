package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
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

/** How Postgres looks for duplicates, as the application, among 60,000 customers with a document each. */
class DuplicatePlanTests {

    /** Of some thousands that hold the tables. */
    private static final int FEW_PAGES = 200;

    private static final List<String> MODES = List.of("force_custom_plan", "force_generic_plan");

    private static Connection connection;
    private static UUID platform;
    private static UUID customer;

    @BeforeAll
    static void fill() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (Instance instance = Instance.on(database)) {
            platform = Ids.uuid(Api.asOperator(instance.port()).newPlatform());
        }
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table customers no force row level security");
            statement.execute("alter table documents no force row level security");
            statement.execute("""
                    insert into customers (id, platform_id, type, email, metadata, first_name, last_name, date_of_birth,
                      data_key, tax_id_type, tax_id_country, tax_id_ciphertext, tax_id_index,
                      kyc_status, kyc_level, endorsements, restrictions, version, created_at, updated_at)
                    select uuidv7(), '%s', 'INDIVIDUAL', 'a@example.com', '{}', 'Name' || n, 'Last' || n %% 100,
                      date '1950-01-01' + n %% 9999, '\\x00', 'ssn', 'US', '\\x00', sha256(n::text::bytea),
                      'PENDING', 'STANDARD', '{}', '[]', 0, now(), now()
                    from generate_series(1, 60000) n
                    """.formatted(platform));
            statement.execute("""
                    insert into documents (id, platform_id, customer_id, type, side, media_type, byte_size, sha256,
                      store, status, version, created_at, updated_at)
                    select uuidv7(), platform_id, id, 'PASSPORT', 'FRONT', 'image/png', 1, sha256(id::text::bytea),
                      'POSTGRES', 'PENDING', 0, now(), now() from customers
                    """);
            statement.execute("alter table customers force row level security");
            statement.execute("alter table documents force row level security");
            statement.execute("analyze customers, documents");
            statement.execute("set role vouch_app; set app.platform = '" + platform + "'");
            try (var row = statement.executeQuery("select id from customers offset 30000 limit 1")) {
                row.next();
                customer = row.getObject(1, UUID.class);
            }
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
    }

    @Test
    void eachKindIsLookedUpByItsIndex() throws SQLException {
        for (String mode : MODES) {
            Plan plan = plan(mode, DuplicateCheck.DUPLICATES);
            assertThat(plan.indexes())
                    .as(plan.toString())
                    .contains("customers_by_tax_id", "customers_by_person", "documents_by_sha256");
            assertReadsLittle(plan);
        }
    }

    /** What it was: under row-level security the whole table is read for it. */
    @Test
    void aMutantThatComparesNamesByFunctionIsFound() throws SQLException {
        String mutant = DuplicateCheck.DUPLICATES.replace(
                "c.person_key = (select person_key", "lower(c.first_name) = (select lower(first_name)");
        Plan plan = plan("force_custom_plan", mutant);
        assertThatThrownBy(() -> assertReadsLittle(plan)).isInstanceOf(AssertionError.class);
    }

    private static void assertReadsLittle(Plan plan) {
        assertThat(plan.has("Seq Scan")).as(plan.toString()).isFalse();
        assertThat(plan.pages()).as(plan.toString()).isLessThan(FEW_PAGES);
    }

    private static Plan plan(String mode, String sql) throws SQLException {
        return Plan.of(
                connection,
                mode,
                sql.replace(":platform", "$1").replace(":customer", "$2"),
                List.of(platform, customer));
    }
}
