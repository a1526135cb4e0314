package dev.vouch.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.Tenant;
import dev.vouch.TestDatabase;
import dev.vouch.Verified;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The same migrations, with every table of the platforms partitioned by hash of {@code platform_id}: Postgres accepts all
 * their constraints, and the service works on it. What it accepts so, Citus can distribute.
 */
@Proof
class PartitionedSchemaTests {

    private static final int PARTITIONS = 4;

    /** Storage parameters belong to partitions, not to the table above them. */
    private static final Pattern TENANT_TABLE = Pattern.compile(
            "create table (\\w+) \\(\\n  platform_id uuid not null,\\n(.*?)\\n\\)( with \\([^)]*\\))?;",
            Pattern.DOTALL);

    @Test
    void theServiceWorksOnPartitions() {
        TestDatabase database = TestDatabase.createEmpty();
        migrate(database);

        assertThat(partitionedTables(database)).hasSize(tenantTables()).contains("customers", "events", "kyc_steps");
        try (Instance instance = Instance.on(database, "--spring.flyway.enabled=false")) {
            Api operator = Api.asOperator(instance.port());
            Tenant tenant = Tenant.create(operator);
            String customer = Verified.customer(operator.withKeyOf(operator.newPlatform(), "platform"));

            String business = "/v0/customers/" + tenant.ids().get("customers");
            assertThat(tenant.api().get(business).text("/kyc_status")).isEqualTo("approved");
            assertThat(tenant.api().get(customer).status()).isEqualTo(404);
            assertThat(tenant.api().get("/v0/events?limit=100").json().at("/data"))
                    .hasSizeGreaterThan(10);
            assertThat(tenant.api().delete(business).status()).isEqualTo(200);
        }
    }

    private static void migrate(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.ownerDataSource())
                .resourceProvider(new Partitioned())
                .load()
                .migrate();
    }

    private static List<String> partitionedTables(TestDatabase database) {
        return database.asOwner()
                .sql("select relname from pg_class where relkind = 'p'")
                .query(String.class)
                .list();
    }

    private static int tenantTables() {
        return Math.toIntExact(migrations()
                .map(PartitionedSchemaTests::text)
                .flatMap(sql -> TENANT_TABLE.matcher(sql).results())
                .count());
    }

    private static Stream<Resource> migrations() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource migration) {
        try {
            return migration.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String partitioned(String sql) {
        return TENANT_TABLE
                .matcher(sql)
                .replaceAll(table -> Matcher.quoteReplacement(
                        "create table " + table.group(1) + " (\n  platform_id uuid not null,\n" + table.group(2)
                                + "\n) partition by hash (platform_id);" + partitionsOf(table.group(1))));
    }

    private static String partitionsOf(String table) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(part -> "\ncreate table " + table + "_" + part + " partition of " + table
                        + " for values with (modulus " + PARTITIONS + ", remainder " + part + ");")
                .collect(Collectors.joining());
    }

    private static final class Partitioned implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return prefix.equals("V")
                    ? migrations().<LoadableResource>map(Migration::new).toList()
                    : List.of();
        }
    }

    private static final class Migration extends LoadableResource {

        private final Resource migration;

        Migration(Resource migration) {
            this.migration = migration;
        }

        @Override
        public Reader read() {
            return new StringReader(partitioned(text(migration)));
        }

        @Override
        public String getAbsolutePath() {
            return getFilename();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getFilename();
        }

        @Override
        public String getFilename() {
            return migration.getFilename();
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
