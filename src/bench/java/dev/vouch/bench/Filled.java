package dev.vouch.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A platform with many customers: copies of one that the API created, each with its own name, time and e-mail.
 *
 * @param customers paths of the newest that are not active
 * @param spenders paths of active customers that may authorize
 * @param deepPage the query of a page after nine tenths of all customers
 */
record Filled(String key, UUID platform, List<String> customers, List<String> spenders, String deepPage) {

    private static final int NAMED = 5_000;
    private static final int SPENDERS = 500;
    private static final int LARGEST_PAGE = 100;
    private static final String TEMPLATE = """
            {"type":"individual","email":"jane@example.com","first_name":"Jane","last_name":"Roe","phone":"+12125550142",
             "date_of_birth":"1990-01-15","nationality":"US","address":{"line1":"1 Main St","city":"New York","state":"NY",
             "postal_code":"10001","country":"US"},"metadata":{"tier":"gold"}}""";
    /** The columns that are not generated, and their expressions in copy number n. */
    private static final String COLUMNS = """
            select string_agg(attname, ', ' order by attnum), string_agg(case attname
                when 'id' then 'uuidv7(-n * interval ''1 second'')'
                when 'created_at' then 'now() - n * interval ''1 second'''
                when 'updated_at' then 'now() - n * interval ''1 second'''
                when 'email' then '''person'' || n || ''@example.com'''
                when 'last_name' then 'initcap(translate(n::text, ''0123456789'', ''aeioubdgkm''))'
                when 'kyc_link_hash' then 'sha256(n::text::bytea)'
                when 'person_key' then '''jane '' || n'
                else attname end, ', ' order by attnum)
            from pg_attribute
            where attrelid = 'customers'::regclass and attnum > 0 and attgenerated = '' and not attisdropped
            """;
    /** Statements that drop and create the indexes that are no constraints: many rows are inserted much faster without. */
    private static final String INDEXES = """
            select string_agg('drop index ' || indexrelid::regclass, '; '), string_agg(pg_get_indexdef(indexrelid), '; ')
            from pg_index
            where indrelid = 'customers'::regclass
              and not exists (select from pg_constraint where conindid = indexrelid)
            """;
    private static final String APPROVE = """
            update customers set kyc_status = 'APPROVED', endorsements = array['CAN_WIRE_TRANSFER'],
              endorsement_policy = (select version from endorsement_policies order by number desc limit 1)
            where id in (select id from customers order by created_at desc limit %d)
            """;

    static Filled with(int count, Service service) throws IOException, InterruptedException, SQLException {
        String key = service.newKey();
        service.post("/v0/customers", key, TEMPLATE);
        UUID platform;
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement()) {
            platform = UUID.fromString(row(statement, "select platform_id from customers").get(0));
            List<String> columns = row(statement, COLUMNS);
            List<String> indexes = row(statement, INDEXES);
            statement.execute(indexes.get(0));
            statement.execute("insert into customers (%s) select %s from customers, generate_series(1, %d) n"
                    .formatted(columns.get(0), columns.get(1), count));
            statement.execute("set maintenance_work_mem = '1GB'; " + indexes.get(1));
            statement.execute(APPROVE.formatted(SPENDERS));
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
        List<String> customers = new ArrayList<>();
        List<String> spenders = new ArrayList<>();
        String behind = "";
        for (int read = 0; read < count * 9 / 10; read += LARGEST_PAGE) {
            JsonNode page = service.get("/v0/customers?limit=" + LARGEST_PAGE + behind, key);
            if (read < NAMED) {
                page.path("data").forEach(customer -> (customer.path("status").asString().equals("active")
                                ? spenders
                                : customers)
                        .add("/v0/customers/" + customer.path("id").asString()));
            }
            behind = "&cursor=" + page.path("cursor").asString();
        }
        return new Filled(key, platform, customers, spenders, behind);
    }

    private static List<String> row(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getString(i));
            }
            return columns;
        }
    }
}
