package dev.vouch.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Customers whose KYC is simulated, and how tests look at what they may do. */
final class Endorsed {

    static final String ACH = "can_ach_transfer";
    static final String CUSTODY = "can_hold_custody";
    static final String MPC = "can_use_mpc";
    static final String SEPA = "can_sepa_transfer";
    static final String STABLECOINS = "can_trade_stablecoins";
    static final String SWIFT = "can_swift_transfer";
    static final String WIRE = "can_wire_transfer";

    private Endorsed() {}

    /** The path of an individual in the US, with a tax id and complete additional information. */
    static String anAmerican(Api api) {
        return create(api, american());
    }

    static ObjectNode american() {
        ObjectNode customer = Customers.anIndividual();
        customer.remove(List.of("external_id", "country"));
        return customer;
    }

    static String create(Api api, ObjectNode customer) {
        Answer created = api.post("/v0/customers", customer.toString());
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location");
    }

    /** With approved KYC, without any check: its risk is not assessed. */
    static String approved(Api api, String customer) {
        simulate(api, customer, "pending", "under_review", "approved");
        return customer;
    }

    static void simulate(Api api, String customer, String... outcomes) {
        for (String outcome : outcomes) {
            Answer step = api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}");
            assertThat(step.status()).as(step.toString()).isEqualTo(200);
        }
    }

    static Set<String> endorsements(Api api, String customer) {
        return names(api.get(customer).json().path("endorsements"));
    }

    static Set<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    /** One endorsement of {@code GET …/endorsements}. */
    static JsonNode endorsement(Api api, String customer, String name) {
        Answer all = api.get(customer + "/endorsements");
        assertThat(all.status()).as(all.toString()).isEqualTo(200);
        return all.json()
                .path("data")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The events of a customer's endorsements, as {@code granted can_use_mpc}. */
    static List<String> events(Api api, String customer) {
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        return api.get("/v0/events?limit=100&customer_id=" + id)
                .json()
                .path("data")
                .valueStream()
                .filter(event -> event.path("type").asString().startsWith("customer.endorsement."))
                .map(event -> event.path("type").asString().replace("customer.endorsement.", "") + " "
                        + event.at("/data/object/name").asString())
                .toList();
    }
}
