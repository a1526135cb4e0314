package dev.vouch.endorsement;

import static dev.vouch.endorsement.Endorsed.ACH;
import static dev.vouch.endorsement.Endorsed.CUSTODY;
import static dev.vouch.endorsement.Endorsed.MPC;
import static dev.vouch.endorsement.Endorsed.STABLECOINS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Ids;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A policy that changes with the configuration, while customers have what the old one gave. */
@Proof
class PolicyRolloutTests {

    private static final String CHANGED =
            "{\"endorsements\":{\"can_ach_transfer\":[\"us_tax_id\"],\"can_trade_stablecoins\":[\"not_offered\"],"
                    + "\"can_use_mpc\":[\"can_hold_custody\"]}}";
    private static final String[] CONFIGURED = {
        "--vouch.endorsements.can_ach_transfer=us_tax_id",
        "--vouch.endorsements.can_trade_stablecoins=not_offered",
        "--vouch.endorsements.can_use_mpc=can_hold_custody"
    };
    private static final String WHY = "{\"reason\":\"x\"}";

    private static TestDatabase database;
    private static Instance old;
    private static String platform;
    private static Api api;
    private static Api reviewer;
    private static List<String> customers;

    @BeforeAll
    static void customersOfAllKinds() {
        database = TestDatabase.create();
        old = Instance.on(database);
        Api operator = Api.asOperator(old.port());
        platform = operator.newPlatform();
        api = operator.withKeyOf(platform, "platform");
        reviewer = operator.withKeyOf(platform, "reviewer");
        customers = new ArrayList<>();
        for (String country : List.of("US", "DE", "BR", "US", "DE", "BR")) {
            ObjectNode customer = Endorsed.american();
            customer.withObject("/address").put("country", country);
            customers.add(Endorsed.approved(api, Endorsed.create(api, customer)));
        }
        reviewer.post(customers.get(1) + "/endorsements/can_ach_transfer/revoke", WHY);
        reviewer.post(customers.get(2) + "/endorsements/can_hold_custody/revoke", WHY);
        api.post(customers.get(3) + "/restrictions", "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}");
        customers.add(Endorsed.anAmerican(api));
        customers.add(Endorsed.approved(api, Endorsed.anAmerican(api)));
        api.post(customers.get(7) + "/lock", WHY);
    }

    @AfterAll
    static void stop() {
        old.close();
    }

    /** One customer is locked meanwhile, so that the job fails, and has to retry that one alone. */
    @Test
    void doesWhatThePreviewShowedAndRetriesTheRest() throws SQLException {
        Map<String, Set<String>> before = endorsements();
        long version = api.get(customers.get(7)).json().path("version").asLong();
        Map<String, Set<String>> previewed = preview(before);
        assertThat(endorsements()).as("the preview changes nothing").isEqualTo(before);
        assertThat(previewed.get(customers.get(4))).contains(ACH, MPC, CUSTODY).doesNotContain(STABLECOINS);

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role vouch_app; set app.platform = '" + Ids.uuid(platform) + "'");
            connection.setAutoCommit(false);
            statement.execute("select from customers where id = '" + uuid(customers.get(3)) + "' for update");
            try (Instance first = Instance.on(database, CONFIGURED);
                    Instance second = Instance.on(database, CONFIGURED)) {
                await().atMost(3, MINUTES).until(() -> evaluated() == 5);
                connection.commit();
                await().atMost(3, MINUTES).until(() -> evaluated() == 6);
                assertThat(endorsements()).isEqualTo(previewed);
                assertThat(versionAt(first)).isEqualTo(versionAt(second));
            }
        }
        assertThat(RandomOperations.brokenHistories(rows())).isZero();
        assertThat(rows().sql("select count(*) from endorsement_steps where reason = 'endorsement_policy.changed'"
                                + " and actor <> 'system'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(api.get(customers.get(7)).json().path("version").asLong())
                .as("nothing was to change there")
                .isEqualTo(version);
    }

    /** The customers that the changed policy has evaluated. */
    private static long evaluated() {
        return rows().sql("select count(*) from customers where status = 'ACTIVE' and endorsement_policy <> :old")
                .param("old", DefaultPolicy.VERSION)
                .query(Long.class)
                .single();
    }

    private static String versionAt(Instance instance) {
        return api.at(instance.port()).get("/v0/endorsements/policy").text("/policy_version");
    }

    private static Map<String, Set<String>> endorsements() {
        Map<String, Set<String>> all = new TreeMap<>();
        customers.forEach(customer -> all.put(customer, Endorsed.endorsements(api, customer)));
        return all;
    }

    /** What everybody would have, by the pages of the preview. */
    private static Map<String, Set<String>> preview(Map<String, Set<String>> before) {
        Map<String, Set<String>> after = new TreeMap<>(before);
        List<JsonNode> differing = Previews.all(reviewer, CHANGED, 2);
        for (JsonNode difference : differing) {
            String customer = "/v0/customers/" + difference.path("customer_id").asString();
            Set<String> has = new TreeSet<>(before.get(customer));
            has.addAll(Endorsed.names(difference.path("gained")));
            has.removeAll(Endorsed.names(difference.path("lost")));
            after.put(customer, has);
        }
        JsonNode counts = Previews.counts(reviewer, CHANGED);
        assertThat(counts.path("evaluated").asInt()).isEqualTo(6);
        assertThat(counts.path("differing").asInt()).isEqualTo(differing.size());
        return after;
    }

    private static JdbcClient rows() {
        return database.asPlatform(Ids.uuid(platform));
    }

    private static String uuid(String customer) {
        return Ids.uuid(customer.substring(customer.lastIndexOf('/') + 1)).toString();
    }
}
