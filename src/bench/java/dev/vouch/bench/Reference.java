package dev.vouch.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
        CREATE,
        PATCH,
        REPLAY,
        AUTHORIZE
    }

    private static final String SCOPE = "select set_config('app.platform', ?, true); ";
    private static final String RETRIEVE = "begin read only; " + SCOPE + """
            select c.*, jsonb_build_object(
              'requests', (select requests from kyc_cases k where k.platform_id = c.platform_id and k.customer_id = c.id),
              'documents', (select jsonb_agg(jsonb_build_object('id', d.id, 'type', d.type, 'status', d.status)) from documents d
                where d.platform_id = c.platform_id and d.customer_id = c.id and d.superseded_at is null),
              'owners', (select jsonb_agg(jsonb_build_object('id', o.id, 'roles', o.roles)) from beneficial_owners o
                where o.platform_id = c.platform_id and o.customer_id = c.id and o.deleted_at is null),
              'attested', exists (select from ownership_attestations a
                where a.platform_id = c.platform_id and a.customer_id = c.id and a.voided_at is null),
              'limits', (select jsonb_build_object('daily', daily_used, 'monthly', monthly_used)
                from limit_facts(c.platform_id, c.id, current_date)),
              'wallets', (select jsonb_agg(w.id) from wallets w
                where w.platform_id = c.platform_id and w.customer_id = c.id and w.archived_at is null),
              'accounts', (select jsonb_agg(v.id) from virtual_accounts v
                where v.platform_id = c.platform_id and v.customer_id = c.id))::text as facts
            from customers c where c.platform_id = ? and c.id = ?; commit""";
    private static final String LIST = "begin read only; " + SCOPE + """
            select * from listed_customers where platform_id = ? and (created_at, id) < ('9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff')
            and deleted_at is null order by created_at desc, id desc limit 21; commit""";
    private static final String CLAIM = SCOPE + "select * from lock_idempotency_key(?, ?, ?, 1)";
    private static final String EVENT = """
            insert into events (id, platform_id, customer_id, sequence, type, actor_type, actor_id, data, created_at, transaction_id)
            select uuidv7(), ?, ?, coalesce(last.sequence, 0) + 1, 'customer.updated', 'KEY', 'bench', ?, now(),
              greatest(last.transaction_id, pg_current_xact_id()::text::bigint)
            from (select) as always left join (
              select sequence, transaction_id from events where platform_id = ? and customer_id = ?
              order by sequence desc limit 1) as last on true; """;
    private static final String STORE = """
            insert into idempotency_keys (platform_id, key, fingerprint, response, expires_at)
            values (?, ?, sha256('request'), ?, now() + interval '1 day'); commit""";
    private static final String LOCK = "select * from customers where platform_id = ? and id = ? for no key update";
    private static final String UPDATE =
            "update customers set phone = ?, updated_at = now(), version = version + 1 where platform_id = ? and id = ?; ";
    private static final String FACTS = "select * from lock_authorization_facts(?, ?, current_date)";
    private static final String COUNT = """
            with counted as (
              insert into limit_usage as usage (customer_id, platform_id, day, used) values (?, ?, current_date, 0.01)
              on conflict (platform_id, customer_id, day) do update set used = usage.used + excluded.used)
            insert into authorizations
              (id, platform_id, customer_id, endorsement, amount, reference, decision, reasons, counted_on, created_at)
            values (uuidv7(), ?, ?, 'CAN_WIRE_TRANSFER', 0.01, 'payout', 'APPROVED', '[]', current_date, now()); """;

    private final UUID platform;
    private final List<UUID> customers;
    private final List<UUID> spenders;
    private final String copy;
    private final String event;
    private final byte[] response = new byte[2_500];
    private final UUID replayed = UUID.randomUUID();
    private final List<Connection> connections = new ArrayList<>();

    Reference(Service service, UUID platform) throws IOException, SQLException {
        this.platform = platform;
        ThreadLocalRandom.current().nextBytes(response);
        try (Connection connection = service.connect()) {
            customers = ids(connection, "kyc_status = 'NOT_STARTED'");
            spenders = ids(connection, "kyc_status = 'APPROVED'");
            copy = insert(connection);
            event = "{\"object\":" + "\"" + "x".repeat(1_000) + "\",\"previous\":{}}";
        }
        for (int i = 0; i < Load.CONNECTIONS; i++) {
            Connection connection = service.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set role vouch_app");
            }
            connections.add(connection);
        }
        execute(connections.get(0), "begin; " + CLAIM + "; " + STORE, platform + "", platform, replayed, 1, platform,
                replayed, response);
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
            case RETRIEVE -> execute(connection, RETRIEVE, scope, platform, customer);
            case RETRIEVE_STEPWISE -> stepwise(connection, RETRIEVE, scope, platform, customer);
            case LIST -> execute(connection, LIST, scope, platform);
            case REPLAY -> {
                execute(connection, "begin; " + CLAIM, scope, platform, replayed, 1);
                execute(connection, "rollback");
            }
            case CREATE -> {
                UUID created = UUID.randomUUID();
                claim(connection, key);
                execute(connection, copy, created, platform, customer);
                execute(connection, EVENT + STORE, platform, created, event, platform, created, platform, key, response);
            }
            case CREATE_STEPWISE -> {
                UUID created = UUID.randomUUID();
                stepwise(connection, "begin; " + CLAIM, scope, platform, key, key.hashCode());
                execute(connection, copy, created, platform, customer);
                stepwise(connection, EVENT + STORE, platform, created, event, platform, created, platform, key, response);
            }
            case PATCH -> {
                claim(connection, key);
                execute(connection, LOCK, platform, customer);
                String phone = "+1212555" + ThreadLocalRandom.current().nextInt(1000, 9999);
                execute(connection, UPDATE + EVENT + STORE, phone, platform, customer, platform, customer, event, platform,
                        customer, platform, key, response);
            }
            case AUTHORIZE -> {
                claim(connection, key);
                execute(connection, FACTS, platform, customer);
                execute(connection, COUNT + EVENT + STORE, customer, platform, platform, customer, platform, customer, event,
                        platform, customer, platform, key, response);
            }
        }
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
                statement.setObject(i + 1, parameters[i]);
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

    /** Copies a customer with a new id and link. */
    private static String insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select string_agg(attname, ', ' order by attnum), string_agg(case attname when 'id' then '?'
                            when 'kyc_link_hash' then 'sha256(random()::text::bytea)' when 'created_at' then 'now()'
                            when 'updated_at' then 'now()' when 'version' then '0' else attname end, ', ' order by attnum)
                        from pg_attribute where attrelid = 'customers'::regclass and attnum > 0 and attgenerated = ''
                          and not attisdropped""")) {
            row.next();
            return "insert into customers (" + row.getString(1) + ") select " + row.getString(2)
                    + " from customers where platform_id = ? and id = ?";
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
