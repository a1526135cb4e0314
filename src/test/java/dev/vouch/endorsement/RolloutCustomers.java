package dev.vouch.endorsement;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Ids;
import dev.vouch.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Americans and Germans under the policy of the contract, and their endorsements under a changed one. */
public final class RolloutCustomers {

    /** What changes for everybody: nobody trades stablecoins, and a tax id of the US is enough for ACH. */
    public static final String CHANGED =
            "{\"endorsements\":{\"can_ach_transfer\":[\"us_tax_id\"],\"can_trade_stablecoins\":[\"not_offered\"]}}";

    private static final List<String> COUNTRIES = List.of("US", "DE");
    private static final String LOST = "revoked can_trade_stablecoins";
    private static final String GAINED = "granted can_ach_transfer";

    private final TestDatabase database;
    private final String platform;
    private final Api api;
    private final Api reviewer;
    private final Map<String, Before> customers = new LinkedHashMap<>();

    private record Before(boolean isAmerican, long version, List<String> events) {}

    private RolloutCustomers(TestDatabase database, Api operator) {
        this.database = database;
        platform = operator.newPlatform();
        api = operator.withKeyOf(platform, "platform");
        reviewer = operator.withKeyOf(platform, "reviewer");
    }

    public static RolloutCustomers of(TestDatabase database, Api operator, int count) {
        RolloutCustomers all = new RolloutCustomers(database, operator);
        for (int i = 0; i < count; i++) {
            all.create(COUNTRIES.get(i % COUNTRIES.size()));
        }
        return all;
    }

    /** The settings of an instance with the changed policy. */
    public static String[] changed(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--vouch.endorsements.can_ach_transfer=us_tax_id",
                "--vouch.endorsements.can_trade_stablecoins=not_offered"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    private void create(String country) {
        ObjectNode body = Endorsed.american();
        body.withObject("/address").put("country", country);
        String customer = Endorsed.approved(api, Endorsed.create(api, body));
        customers.put(
                customer, new Before(country.equals("US"), version(api, customer), Endorsed.events(api, customer)));
    }

    /**
     * Lets the job come as far as this customer and no further: it has changed the customer then, and waits to write down
     * the step, until what is returned is closed.
     */
    public AutoCloseable lock(int index) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role vouch_app; set app.platform = '" + Ids.uuid(platform) + "'");
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into endorsement_steps
                      (customer_id, platform_id, endorsement, number, action, policy, actor, reason, at)
                    values ('%s', '%s', 'CAN_TRADE_STABLECOINS', 2, 'WITHDRAW', 'x', 'x', 'x', now())
                    """.formatted(uuid(List.copyOf(customers.keySet()).get(index)), Ids.uuid(platform)));
        }
        return connection;
    }

    /** Returns once the job has reached the locked customer. */
    public void awaitWaiting() {
        await().atMost(1, MINUTES)
                .until(() -> database.asOwner().sql("""
                        select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Long.class).single() == 1);
    }

    /** Lets the other jobs know at once that those of a killed instance are nobody's: they would wait for its heartbeats. */
    public void expireHeartbeatsOfTheKilled() {
        assertThat(database.asOwner()
                        .sql("update scheduled_tasks set last_heartbeat = last_heartbeat - interval '1 hour'"
                                + " where picked and task_name = 'endorsement-policy'")
                        .update())
                .isOne();
    }

    /** By the instance with the changed policy that listens there. */
    public void assertEachIsEvaluatedOnce(int port) {
        Api instance = api.at(port);
        await().atMost(2, MINUTES).until(() -> leftOver(instance) == 0);
        JsonNode counts = Previews.counts(reviewer.at(port), CHANGED);
        assertThat(counts.path("evaluated").asInt()).isEqualTo(customers.size());
        assertThat(counts.path("differing").asInt()).isZero();
        customers.forEach((customer, before) -> {
            List<String> events = new ArrayList<>(before.events());
            events.addAll(before.isAmerican() ? List.of(LOST) : List.of(LOST, GAINED));
            assertThat(Endorsed.events(instance, customer)).isEqualTo(events);
            assertThat(version(instance, customer)).isEqualTo(before.version() + 1);
        });
        assertThat(RandomOperations.brokenHistories(rows())).isZero();
    }

    private long leftOver(Api api) {
        return rows().sql("select count(*) from customers where endorsement_policy <> :policy")
                .param("policy", api.get("/v0/endorsements/policy").text("/policy_version"))
                .query(Long.class)
                .single();
    }

    private JdbcClient rows() {
        return database.asPlatform(Ids.uuid(platform));
    }

    private static long version(Api api, String customer) {
        return api.get(customer).json().path("version").asLong();
    }

    private static UUID uuid(String customer) {
        return Ids.uuid(customer.substring(customer.lastIndexOf('/') + 1));
    }
}
