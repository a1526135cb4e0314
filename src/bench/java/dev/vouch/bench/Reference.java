package dev.vouch.bench;

import dev.vouch.customer.CustomerRow;
import dev.vouch.overview.OverviewStatements;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The cost of a request's statements in bare JDBC, in the same transactions and messages, from as many threads as the
 * load tool has connections. No HTTP, no JSON, no checks.
 */
final class Reference implements AutoCloseable {

    /** The stepwise kinds send every statement separately, to show what messages of several statements save. */
    enum Kind {
        RETRIEVE,
        RETRIEVE_STEPWISE,
        CREATE_STEPWISE,
        LIST,
        LIST_DEEP,
        CREATE,
        PATCH,
        REPLAY,
        AUTHORIZE
    }

    private static final String SCOPE = "select set_config('app.platform', ?, true); ";
    private static final String RETRIEVE = "begin read only; " + SCOPE + OverviewStatements.RETRIEVE + "; commit";
    private static final String LIST = "begin read only; " + SCOPE + "select " + CustomerRow.COLUMNS + """
             from listed_customers where platform_id = ? and (created_at, id) < (?::timestamptz, ?)
            and deleted_at is null order by created_at desc, id desc limit 21; commit""";
    private static final String CLAIM = SCOPE + "select * from lock_idempotency_key(?, ?, ?, 1)";
    private static final String EVENT = """
            insert into events (id, platform_id, customer_id, sequence, type, actor_type, actor_id, actor_person, data,
              created_at, transaction_id, salt, data_hash, previous_hash, hash)
            select uuidv7(), ?, ?, next.sequence, 'customer.updated', 'KEY', 'bench', null, ?, now(),
              greatest(last.transaction_id, pg_current_xact_id()::text::bigint), 'sixteen bytes ok'::bytea, ?, next.previous_hash,
              sha256(convert_to(? || encode(next.previous_hash, 'hex') || '","sequence":' || next.sequence || ',"type":"', 'UTF8'))
            from (select) as always
            left join (select sequence, transaction_id, hash from events
              where platform_id = ? and customer_id = ? order by sequence desc limit 1) as last on true
            cross join lateral (select coalesce(last.sequence, 0) + 1 as sequence,
              coalesce(last.hash, ?) as previous_hash) as next""";
    private static final String STORE = """
            ; insert into idempotency_keys (platform_id, key, fingerprint, response, customer_id, expires_at)
            values (?, ?, sha256('request'), ?, ?, now() + interval '1 day'); commit""";
    private static final String LOCK =
            "select " + CustomerRow.COLUMNS + " from customers where platform_id = ? and id = ? for no key update";
    private static final String UPDATE =
            "update customers set phone = ?, updated_at = now(), version = version + 1 where id = ?";
    private static final String CASE = "select * from kyc_cases where platform_id = ? and customer_id = ?";
    private static final String FACTS = "select * from lock_authorization_facts(?, ?, current_date)";
    private static final String COUNT = """
            with counted as (
              insert into limit_usage as usage (customer_id, platform_id, day, used) values (?, ?, current_date, 0.01)
              on conflict (platform_id, customer_id, day) do update set used = usage.used + excluded.used)
            insert into authorizations
              (id, platform_id, customer_id, endorsement, amount, reference, decision, reasons, counted_on, created_at)
            values (uuidv7(), ?, ?, 'CAN_WIRE_TRANSFER', 0.01, 'payout', 'APPROVED', '[]', current_date, now()); """;
    private static final byte[] HASH = new byte[32];
    private static final String LINK = "x".repeat(300);

    private final UUID platform;
    private final List<UUID> customers;
    private final List<UUID> spenders;
    private final Position first;
    private final Position deep;
    private final Template template;
    private final String event;
    private final byte[] response = new byte[1_200];
    private final UUID replayed = UUID.randomUUID();
    private final List<Connection> connections = new ArrayList<>();

    Reference(Service service, UUID platform) throws IOException, SQLException {
        this.platform = platform;
        ThreadLocalRandom.current().nextBytes(response);
        try (Connection connection = service.connect()) {
            customers = ids(connection, "kyc_status = 'NOT_STARTED'");
            spenders = ids(connection, "kyc_status = 'APPROVED'");
            template = Template.of(connection, customers.get(0));
            first = new Position("9999-12-31", new UUID(-1, -1));
            deep = Position.deep(connection, platform);
            event = "{\"object\":" + "\"" + "x".repeat(1_000) + "\",\"previous\":{}}";
        }
        for (int i = 0; i < Load.CONNECTIONS; i++) {
            Connection connection = service.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set role vouch_app");
            }
            connections.add(connection);
        }
        execute(connections.get(0), "begin; " + CLAIM + STORE, platform + "", platform, replayed, 1, platform, replayed,
                response, customers.get(0));
    }

    /** @return the number of transactions */
    long drive(Kind kind, Duration length) throws InterruptedException {
        return Crowd.during(length, connections.stream().<Crowd.Work>map(connection -> () -> once(kind, connection)).toList());
    }

    private void once(Kind kind, Connection connection) throws SQLException {
        String scope = platform.toString();
        UUID customer = one(kind == Kind.AUTHORIZE ? spenders : customers);
        UUID key = UUID.randomUUID();
        switch (kind) {
            case RETRIEVE -> execute(connection, RETRIEVE, scope, now(), today(), platform, customer);
            case RETRIEVE_STEPWISE -> stepwise(connection, RETRIEVE, scope, now(), today(), platform, customer);
            case LIST -> execute(connection, LIST, scope, platform, first.time(), first.id());
            case LIST_DEEP -> execute(connection, LIST, scope, platform, deep.time(), deep.id());
            case REPLAY -> {
                execute(connection, "begin; " + CLAIM, scope, platform, replayed, 1);
                execute(connection, "rollback");
            }
            case CREATE -> {
                UUID created = UUID.randomUUID();
                claim(connection, key);
                execute(connection, template.insert() + "; " + EVENT + STORE,
                        parameters(template.values(created), event(created), store(key, created)));
            }
            case CREATE_STEPWISE -> {
                UUID created = UUID.randomUUID();
                stepwise(connection, "begin; " + CLAIM, scope, platform, key, key.hashCode());
                execute(connection, template.insert(), template.values(created));
                stepwise(connection, EVENT + STORE, parameters(event(created), store(key, created)));
            }
            case PATCH -> {
                claim(connection, key);
                execute(connection, LOCK, platform, customer);
                Object[] phone = {"+1212555" + ThreadLocalRandom.current().nextInt(1000, 9999), customer};
                Object[] ofCase = {platform, customer};
                execute(connection, UPDATE + "; " + EVENT + "; " + CASE, parameters(phone, event(customer), ofCase));
                execute(connection, OverviewStatements.OTHERS, now(), today(), platform, customer);
                execute(connection, STORE.substring(2), store(key, customer));
            }
            case AUTHORIZE -> {
                claim(connection, key);
                execute(connection, FACTS, platform, customer);
                execute(connection, COUNT + EVENT + STORE, parameters(
                        new Object[] {customer, platform, platform, customer}, event(customer), store(key, customer)));
            }
        }
    }

    private Object[] event(UUID customer) {
        return new Object[] {platform, customer, event, HASH, LINK, platform, customer, HASH};
    }

    private Object[] store(UUID key, UUID customer) {
        return new Object[] {platform, key, response, customer};
    }

    private static Object[] parameters(Object[]... all) {
        return Arrays.stream(all).flatMap(Arrays::stream).toArray();
    }

    /** As text, like the service, which leaves no type open. */
    private static String now() {
        return Instant.now().toString();
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private void claim(Connection connection, UUID key) throws SQLException {
        execute(connection, "begin; " + CLAIM, platform.toString(), platform, key, key.hashCode());
    }

    private static void stepwise(Connection connection, String sql, Object... parameters) throws SQLException {
        int used = 0;
        for (String statement : sql.split("; ?")) {
            int count = (int) statement.chars().filter(character -> character == '?').count();
            execute(connection, statement, Arrays.copyOfRange(parameters, used, used + count));
            used += count;
        }
    }

    /** Reads all rows of all results. */
    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] == null) {
                    statement.setNull(i + 1, Types.VARCHAR);
                } else {
                    statement.setObject(i + 1, parameters[i]);
                }
            }
            boolean isRows = statement.execute();
            while (isRows || statement.getUpdateCount() != -1) {
                if (isRows) {
                    read(statement.getResultSet());
                }
                isRows = statement.getMoreResults();
            }
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                rows.getObject(i);
            }
        }
    }

    private List<UUID> ids(Connection connection, String condition) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from customers where " + condition + " and platform_id = '"
                        + platform + "' order by created_at desc limit 5000")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** A place in the list. */
    private record Position(String time, UUID id) {

        /** Behind nine tenths of the customers. */
        static Position deep(Connection connection, UUID platform) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select created_at::text, id from customers where platform_id = '"
                            + platform + "' order by created_at, id offset (select count(*) / 10 from customers) limit 1")) {
                row.next();
                return new Position(row.getString(1), row.getObject(2, UUID.class));
            }
        }
    }

    /** A customer to insert again with another id and link. */
    private record Template(String insert, List<String> columns, List<String> row) {

        static Template of(Connection connection, UUID customer) throws SQLException {
            List<String> columns = new ArrayList<>();
            List<String> places = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet all = statement.executeQuery("""
                            select attname, 'cast(cast(? as text) as ' || format_type(atttypid, atttypmod) || ')' from pg_attribute
                            where attrelid = 'customers'::regclass and attnum > 0 and attgenerated = '' and not attisdropped
                            order by attnum""")) {
                while (all.next()) {
                    columns.add(all.getString(1));
                    places.add(all.getString(2));
                }
            }
            List<String> row = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet texts = statement.executeQuery("select " + String.join("::text, ", columns)
                            + "::text from customers where id = '" + customer + "'")) {
                texts.next();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(texts.getString(i));
                }
            }
            String insert = "insert into customers (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", places) + ")";
            return new Template(insert, columns, row);
        }

        Object[] values(UUID id) {
            Object[] values = row.toArray();
            values[columns.indexOf("id")] = id.toString();
            values[columns.indexOf("kyc_link_hash")] = "\\x" + id.toString().replace("-", "").repeat(2);
            values[columns.indexOf("created_at")] = now();
            return values;
        }
    }

    private static UUID one(List<UUID> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
