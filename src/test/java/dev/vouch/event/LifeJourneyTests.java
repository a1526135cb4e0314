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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The events of a whole life, read back and compared with what was done. */
@ParameterizedClass
@ValueSource(strings = {"sandbox", "live"})
class LifeJourneyTests extends Journey {

    private static final String WHY = "{\"reason\":\"x\"}";
    private static final String RISKY =
            "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\"],\"source_of_funds\":\"SAVINGS\"}}";

    @Parameter
    String environment;

    private final List<String> done = new ArrayList<>();
    private Api grace;
    private Api ada;
    private String john;

    @BeforeEach
    void aDeveloperAndAReviewer() {
        use(environment);
        grace = operator.withKeyOf(platform, "platform", "Grace");
        ada = operator.withKeyOf(platform, "reviewer", "Ada");
    }

    @Test
    void theTrailIsWhatWasDone() {
        live();

        List<JsonNode> events = events();

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

    /** The customer's and those of its owners: nothing else happens to a business before it is verified. */
    @Test
    void theTrailOfABusinessHasItsOwners() {
        john = Submissions.acme(grace);
        String jane = Submissions.owner(grace, john, "Jane", "536-90-4398", "60", "control_person");
        String jack = Submissions.owner(grace, john, "Jack", "536-90-4397", "40", "beneficial_owner");
        grace.post(john + "/beneficial-owners/attestation", null);
        grace.patch(jane, "{\"ownership_percentage\":\"55\"}");
        grace.delete(jack);
        grace.patch(john, "{\"trade_name\":\"Acme\"}");
        ada.post(john + "/lock", WHY);
        ada.post(john + "/unlock", null);
        grace.delete(john);
        ada.post(john + "/restore", null);

        assertThat(events().stream().map(LifeJourneyTests::summary))
                .containsExactly(
                        "customer.created Grace",
                        "beneficial_owner.created Grace",
                        "beneficial_owner.created Grace",
                        "beneficial_owner.attested Grace",
                        "beneficial_owner.updated Grace",
                        "beneficial_owner.attestation_voided Grace",
                        "beneficial_owner.deleted Grace",
                        "customer.updated Grace",
                        "customer.locked Ada",
                        "customer.unlocked Ada",
                        "customer.deleted Grace",
                        "customer.restored Ada");
    }

    private List<JsonNode> events() {
        return grace.get("/v0/events?limit=100&customer_id=" + john.substring(john.lastIndexOf('/') + 1))
                .json()
                .at("/data")
                .valueStream()
                .toList();
    }

    private void live() {
        Answer created = grace.post("/v0/customers", Submissions.JOHN);
        john = created.header("Location");
        did("customer.created Grace");
        api.withKey(null).post(created.text("/kyc_link").replaceFirst("https?://[^/]+", "") + "/start", null);
        did("customer.kyc.pending customer");
        grace.post(john + "/kyc", Submissions.passportAndSelfie());
        did("document.created Grace", "document.created Grace", "customer.kyc.under_review Grace");
        awaitApproval(john, ada);
        if (environment.equals("live")) {
            did("customer.kyc.manual_review checks", "customer.kyc.approved Ada");
        } else {
            did("customer.kyc.approved checks");
        }
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
        ada.post(john + "/kyc/risk", "{\"rating\":\"medium\",\"reason\":\"x\"}");
        did("customer.updated Ada");
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
