package dev.vouch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh database on the server that all tests share, with the schema of today: a copy of one that is migrated once for
 * all. {@link PostgresTest} gives one to a test's context; a test with two contexts on one database starts both with the
 * same {@link #arguments}.
 */
public final class TestDatabase {

    private static final TestServer SHARED = TestServer.start();

    static {
        // Ten seconds, Awaitility's own, may be short for a job that waits for its turn on a busy machine.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(5));
    }

    private final TestServer server;
    private final String name = "vouch_test_" + UUID.randomUUID().toString().replace("-", "");

    private TestDatabase(TestServer server) {
        this.server = server;
    }

    public static TestDatabase create() {
        return create(SHARED, "template " + Migrated.ONCE.name);
    }

    /** Without a schema: the first instance on it migrates it. */
    public static TestDatabase createEmpty() {
        return create(SHARED, "");
    }

    /** Without a schema, on a server that a test has for itself. */
    public static TestDatabase createOn(JdbcConnectionDetails server) {
        return create(new TestServer(server.getJdbcUrl(), server.getUsername(), server.getPassword(), false), "");
    }

    private static TestDatabase create(TestServer server, String options) {
        TestDatabase database = new TestDatabase(server);
        database.execute("create database " + database.name + " " + options);
        if (server.outlivesTheTests()) {
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> database.execute("drop database " + database.name + " with (force)")));
        }
        return database;
    }

    /** What a restored backup of now would be. Ends all connections: Postgres copies only what nobody is connected to. */
    public TestDatabase backup() {
        execute("alter database " + name + " allow_connections false");
        try {
            execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + name + "'");
            return create(server, "template " + name);
        } finally {
            execute("alter database " + name + " allow_connections true");
        }
    }

    public String url() {
        return server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    }

    /** For the configuration of a context: {@code SpringApplication.run(VouchApplication.class, arguments())}. */
    public String[] arguments(String... more) {
        // Given twice, Spring Boot would take both values as a list.
        Map<String, String> lastByName = new LinkedHashMap<>();
        // The context that most tests share validates the entities against the schema.
        Stream.concat(
                        Stream.concat(properties(), Stream.of("spring.jpa.hibernate.ddl-auto=none"))
                                .map(property -> "--" + property),
                        Stream.of(more))
                .forEach(argument -> lastByName.put(argument.substring(0, argument.indexOf('=')), argument));
        return lastByName.values().toArray(String[]::new);
    }

    /** For a context that starts after the keysets were rotated. */
    public String[] argumentsAfterRotation(String... more) {
        return Stream.of(settings(), keysets("rotated-keysets.properties"), Stream.of(more))
                .flatMap(Function.identity())
                .map(property -> property.startsWith("--") ? property : "--" + property)
                .toArray(String[]::new);
    }

    Stream<String> properties() {
        return Stream.concat(settings(), keysets("test-keysets.properties"));
    }

    private Stream<String> settings() {
        return Stream.of(
                "spring.datasource.url=" + url(),
                "spring.datasource.username=" + server.username(),
                "spring.datasource.password=" + server.password(),
                "spring.datasource.hikari.minimum-idle=2",
                "vouch.operator-key=" + Api.OPERATOR_KEY,
                "vouch.rate-limit.requests=1000000",
                "vouch.webhooks.loopback=true",
                "vouch.webhooks.poll=1s",
                "vouch.jobs.poll=200ms",
                "vouch.erasure.register=" + erasureRegister(),
                "vouch.rate-limit.wrong-keys=1000000",
                "management.server.port=0");
    }

    public Path erasureRegister() {
        return Path.of("target", "erasures", name);
    }

    /** Two contexts on one database need the same keysets. */
    private static Stream<String> keysets(String file) {
        try {
            return PropertiesLoaderUtils.loadAllProperties(file).entrySet().stream()
                    .map(keyset -> keyset.getKey() + "=" + keyset.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a look at what the service has written. */
    public Connection connect() throws SQLException {
        return connect(url());
    }

    /** The rows as the owner sees them, from whom row-level security hides what platforms own. */
    public JdbcClient asOwner() {
        return JdbcClient.create(ownerDataSource());
    }

    public DataSource ownerDataSource() {
        return dataSource(new Properties());
    }

    /** The rows as the application sees them while it serves the platform. */
    public JdbcClient asPlatform(UUID platform) {
        return asPlatform(platform, "");
    }

    /** The same with settings of Postgres, for example {@code -c enable_seqscan=off}. */
    public JdbcClient asPlatform(UUID platform, String settings) {
        Properties properties = new Properties();
        properties.setProperty("options", "-c role=vouch_app -c app.platform=" + platform + " " + settings);
        return JdbcClient.create(dataSource(properties));
    }

    /** A platform for rows that a test inserts itself. */
    public UUID insertPlatform() {
        return asOwner()
                .sql("insert into platforms (id, name, environment, version, created_at, updated_at)"
                        + " values (uuidv7(), 'Acme', 'SANDBOX', 0, now(), now()) returning id")
                .query(UUID.class)
                .single();
    }

    public JdbcClient asOnlyPlatform() {
        return asPlatform(
                asOwner().sql("select id from platforms").query(UUID.class).single());
    }

    private DataSource dataSource(Properties properties) {
        DriverManagerDataSource connections = new DriverManagerDataSource(url(), server.username(), server.password());
        connections.setConnectionProperties(properties);
        return connections;
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, server.username(), server.password());
    }

    private void execute(String sql) {
        try (Connection connection = connect(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refused: " + sql, e);
        }
    }

    /** The template. Postgres copies it only while nobody is connected to it. */
    private static final class Migrated {

        static final TestDatabase ONCE = createEmpty();

        static {
            Flyway.configure()
                    .dataSource(ONCE.url(), SHARED.username(), SHARED.password())
                    .load()
                    .migrate();
        }
    }
}
