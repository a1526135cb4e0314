package dev.vouch.kyc;

import dev.vouch.FilledTable;
import dev.vouch.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * 60,000 customers with a document each, one in two hundred of them approved, as the application sees them: for tests of how
 * Postgres looks for some.
 */
public record ManyCustomers(Connection connection, UUID platform, UUID oneOfThem) implements AutoCloseable {

    private static final String CUSTOMERS = """
            insert into customers (id, platform_id, type, email, metadata, first_name, last_name, date_of_birth,
              person_key, data_key, tax_id_type, tax_id_country, tax_id_ciphertext, tax_id_index,
              kyc_status, kyc_level, endorsements, restrictions, version, created_at, updated_at)
            select uuidv7(), '%s', 'INDIVIDUAL', 'a@example.com', '{}', 'Name' || n, 'Last' || n %% 100,
              date '1950-01-01' + n %% 9999, n || ' 1950-01-01', '\\x00', 'ssn', 'US', '\\x00', sha256(n::text::bytea),
              case when n %% 200 = 0 then 'APPROVED' else 'PENDING' end, 'STANDARD', '{}', '[]', 0, now(), now()
            from generate_series(1, 60000) n
            """;
    private static final String DOCUMENTS = """
            insert into documents (id, platform_id, customer_id, type, side, media_type, byte_size, sha256,
              expires_on, store, status, version, created_at, updated_at)
            select uuidv7(), platform_id, id, 'PASSPORT', 'FRONT', 'image/png', 1, sha256(id::text::bytea),
              current_date + 1, 'POSTGRES', 'PENDING', 0, now(), now() from customers
            """;

    private static final String CASES = """
            insert into kyc_cases (platform_id, customer_id, customer_type, status, level, risk_rating, steps, requests,
              rejections, checks_pending, approved_at, version, created_at, updated_at)
            select platform_id, id, 'INDIVIDUAL', 'APPROVED', 'STANDARD', rating,
              1, '[]', '[]', false, now() - case when rating = 'HIGH' then interval '0' else interval '2 years' end, 0, now(),
              now()
            from (select *, (array['LOW', 'MEDIUM', 'HIGH', null])[1 + n % 4] as rating
              from (select *, row_number() over (order by id) as n from customers) numbered) rated
            """;

    public static ManyCustomers create() throws SQLException {
        TestDatabase database = TestDatabase.create();
        UUID platform = database.insertPlatform();
        Connection connection = database.connect();
        FilledTable.fill(connection, "customers", CUSTOMERS.formatted(platform));
        FilledTable.fill(
                connection,
                "documents",
                "alter table customers no force row level security",
                DOCUMENTS,
                "alter table customers force row level security");
        FilledTable.fill(
                connection,
                "kyc_cases",
                "alter table customers no force row level security",
                CASES,
                "alter table customers force row level security");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role vouch_app; set app.platform = '" + platform + "'");
            try (var row = statement.executeQuery("select id from customers offset 30000 limit 1")) {
                row.next();
                return new ManyCustomers(connection, platform, row.getObject(1, UUID.class));
            }
        }
    }

    /** The last of the first so many, by their ids. */
    public UUID last(int count) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery("select id from customers order by id limit 1 offset " + (count - 1))) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
