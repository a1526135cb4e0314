package dev.vouch.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import dev.vouch.id.PlatformId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query that forgets its platform, sent by the instance itself; and tables without a policy, where that is found. */
class MissingPolicyTests {

    private static TestDatabase database;
    private static Instance instance;
    private static UUID platform;

    @BeforeAll
    static void twoPlatforms() {
        database = TwoInstances.shared().database();
        instance = TwoInstances.shared().first();
        platform = newPlatformWithACustomer();
        newPlatformWithACustomer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers", "listed_customers", "events", "idempotency_keys"})
    void aForgottenFilterShowsOwnRowsOnly(String table) {
        assertShowsOwnRowsOnly(table);
        assertThat(platformsIn(table)).as("outside a scope").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers", "events", "idempotency_keys"})
    void aMutantWithoutRowLevelSecurityIsFound(String table) {
        database.asOwner()
                .sql("alter table " + table + " disable row level security")
                .update();
        try {
            assertThatThrownBy(() -> assertShowsOwnRowsOnly(table)).isInstanceOf(AssertionError.class);
        } finally {
            database.asOwner()
                    .sql("alter table " + table + " enable row level security")
                    .update();
        }
    }

    private static void assertShowsOwnRowsOnly(String table) {
        try (PlatformScope scope = PlatformScope.of(new PlatformId(platform))) {
            assertThat(platformsIn(table)).containsExactly(platform);
        }
    }

    private static List<UUID> platformsIn(String table) {
        return instance.context()
                .getBean(JdbcClient.class)
                .sql("select distinct platform_id from " + table)
                .query(UUID.class)
                .list();
    }

    private static UUID newPlatformWithACustomer() {
        Api operator = Api.asOperator(instance.port());
        String id = operator.newPlatform();
        operator.withKeyOf(id, "platform")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@x.io\"}");
        return PlatformId.of(id).uuid();
    }
}
