package dev.vouch.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The events of a whole life, read back and compared with what was done. */
class LifeJourneyTests extends Journey {

    private static final String WHY = "{\"reason\":\"x\"}";
    private static final String RISKY =
            "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\"],\"source_of_funds\":\"SAVINGS\"}}";

    private final List<String> done = new ArrayList<>();
    private Api grace;
    private Api ada;
    private String john;

    @Test
    void theTrailIsWhatWasDone() {
        grace = api.withKey(operator.newKeyOf(platform, "platform", "Grace"));
        ada = api.withKey(operator.newKeyOf(platform, "reviewer", "Ada"));
        live();

        List<JsonNode> events = grace.get(
                        "/v0/events?limit=100&customer_id=" + john.substring(john.lastIndexOf('/') + 1))
                .json()
                .at("/data")
                .valueStream()
                .toList();

        assertThat(events.stream().map(LifeJourneyTests::summary).filter(done::contains))
                .as(events.stream().map(LifeJourneyTests::summary).toList().toString())
                .containsExactlyElementsOf(done);
        assertThat(events.stream().map(event -> event.path("sequence").asInt()))
                .isEqualTo(IntStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(summary(event).split(" ")[1]).isIn("Grace", "Ada", "customer", "checks"));
        assertThat(facts(replayed(events)))
                .isEqualTo(facts(Customers.inLists(grace.get(john).json())));
    }

    private void live() {
        Answer created = grace.post("/v0/customers", Submissions.JOHN);
        john = created.header("Location");
        did("customer.created Grace");
        api.withKey(null).post(created.text("/kyc_link").replaceFirst("https?://[^/]+", "") + "/start", null);
        did("customer.kyc.pending customer");
        grace.post(john + "/kyc", Submissions.passportAndSelfie());
        did("document.created Grace", "document.created Grace", "customer.kyc.under_review Grace");
        Submissions.await(grace, john, "approved");
        did("customer.kyc.approved checks");
        String wallet = grace.post(
                        john + "/wallets",
                        "{\"blockchain\":\"tron\",\"custody\":\"self\",\"address\":\"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\"}")
                .header("Location");
        did("wallet.created Grace");
        String restriction = ada.post(
                        john + "/restrictions", "{\"endorsements\":[\"can_wire_transfer\"],\"reason\":\"x\"}")
                .text("/id");
        ada.delete(john + "/restrictions/" + restriction);
        did("customer.restriction.created Ada", "customer.restriction.deleted Ada");
        grace.patch(john, RISKY);
        did("customer.updated Grace", "customer.kyc.review_opened Grace");
        awaitChecks();
        ada.post(
                john + "/kyc/decision",
                "{\"decision\":\"keep\",\"reasons\":[{\"code\":\"licensed\",\"internal\":\"Seen.\"}]}");
        did("customer.kyc.review_closed Ada");
        ada.put(john + "/limits", "{\"single\":\"1\",\"daily\":\"1\",\"monthly\":\"1\",\"reason\":\"x\"}");
        did("customer.limits.changed Ada");
        grace.post(john + "/lock", WHY);
        grace.post(john + "/unlock", null);
        did("customer.locked Grace", "customer.unlocked Grace");
        grace.delete(wallet);
        did("wallet.archived Grace");
        ada.post(
                john + "/kyc/decision",
                "{\"decision\":\"revoke\",\"reasons\":[{\"code\":\"fraud_suspected\",\"public\":\"No.\"}]}");
        did("customer.kyc.rejected Ada");
        grace.delete(john);
        did("customer.deleted Grace");
    }

    private void awaitChecks() {
        Awaitility.await().until(() -> rows().count("kyc_cases where checks_pending") == 0);
    }

    private void did(String... events) {
        done.addAll(List.of(events));
    }

    private static String summary(JsonNode event) {
        JsonNode actor = event.path("actor");
        return event.path("type").asString() + " "
                + (actor.has("person")
                        ? actor.path("person").asString()
                        : actor.path("type").asString());
    }

    /** The last state of the customer, where each event begins with the state in which the one before it ended. */
    private static JsonNode replayed(List<JsonNode> events) {
        JsonNode state = null;
        for (JsonNode event : events) {
            JsonNode object = event.at("/data/object");
            if (!object.path("object").asString().equals("customer")) {
                continue;
            }
            if (state != null) {
                assertThat(facts(before(event))).as(event.toString()).isEqualTo(facts(state));
            }
            state = object;
        }
        return state;
    }

    /** Endorsements have events of their own, which count as changes of the customer. */
    private static ObjectNode facts(JsonNode customer) {
        return ((ObjectNode) customer.deepCopy()).without(List.of("endorsements", "version", "updated_at"));
    }

    private static ObjectNode before(JsonNode event) {
        ObjectNode before = (ObjectNode) event.at("/data/object").deepCopy();
        event.at("/data/previous").forEachEntry((field, value) -> {
            if (value.isNull() && !field.equals("risk_rating")) {
                before.remove(field);
            } else {
                before.set(field, value);
            }
        });
        return before;
    }
}
