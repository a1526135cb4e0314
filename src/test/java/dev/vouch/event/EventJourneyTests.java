package dev.vouch.event;

import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Customers.aCustomerWithTaxId;
import static dev.vouch.Customers.json;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Ids;
import dev.vouch.Journey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventJourneyTests extends Journey {

    private String create() {
        return api.post("/v0/customers", aCustomer().toString()).header("Location");
    }

    private List<JsonNode> events(String query) {
        Answer answer = api.get("/v0/events?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().at("/data").valueStream().toList();
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.path("type").asString()).toList();
    }

    @Test
    void anEventIsRetrievedAsItIsListed() {
        create();
        JsonNode listed = events("limit=1").get(0);
        String path = "/v0/events/" + listed.path("id").asString();

        Answer event = api.get(path);

        assertThat(event.json()).isEqualTo(listed);
        assertThat(api.with("If-None-Match", event.header("ETag")).get(path).status())
                .isEqualTo(304);
        assertProblem(api.get("/v0/events/" + Ids.ofNothing("evt")), 404, "event_not_found");
    }

    @Test
    void everyChangeWritesOneEventWithTheObjectAsItIsThen() {
        String customer = create();
        List<JsonNode> objects = new ArrayList<>();
        objects.add(api.get(customer).json());
        objects.add(api.patch(customer, "{\"first_name\":\"A\"}").json());
        objects.add(api.post(customer + "/lock", "{\"reason\":\"x\"}").json());
        objects.add(api.post(customer + "/unlock", null).json());
        String restriction = api.post(
                        customer + "/restrictions", "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}")
                .text("/id");
        objects.add(api.get(customer).json());
        api.delete(customer + "/restrictions/" + restriction);
        objects.add(api.get(customer).json());
        objects.add(api.delete(customer).json());

        List<JsonNode> events = events("limit=100");
        assertThat(types(events))
                .containsExactly(
                        "customer.created",
                        "customer.updated",
                        "customer.locked",
                        "customer.unlocked",
                        "customer.restriction.created",
                        "customer.restriction.deleted",
                        "customer.deleted");
        assertThat(events.stream().map(event -> event.at("/data/object")))
                .containsExactlyElementsOf(
                        objects.stream().map(Customers::inLists).toList());
        assertThat(events.stream().map(event -> event.path("sequence").asInt())).containsExactly(1, 2, 3, 4, 5, 6, 7);
        JsonNode first = events.get(0);
        assertThat(first.propertyNames())
                .containsExactly("id", "object", "type", "customer_id", "sequence", "actor", "created_at", "data");
        assertThat(first.path("object").asString()).isEqualTo("event");
        assertThat(first.path("id").asString()).startsWith("evt_");
        assertThat(first.path("customer_id")).isEqualTo(objects.get(0).path("id"));
        assertThat(first.path("created_at")).isEqualTo(objects.get(0).path("created_at"));
        assertThat(first.at("/data/previous")).isEqualTo(json("{}"));
    }

    @Test
    void previousHoldsWhatTheChangedFieldsWere() {
        ObjectNode sent = aCustomerWithTaxId().put("phone", "+12125550142");
        String customer = api.post("/v0/customers", sent.toString()).header("Location");
        String before = api.get(customer).text("/updated_at");

        api.patch(customer, """
                {"phone":null,"first_name":"A","address":{"city":"Boston"},"metadata":{"k":"v"},"tax_id":null}""");

        ObjectNode expected = json("""
                {"phone":"+12125550142","dial_code":"+1","first_name":null,"metadata":{},"tax_id_provided":true,
                 "version":0}""").put("updated_at", before);
        expected.set("address", sent.path("address"));
        assertThat(events("").get(1).at("/data/previous")).isEqualTo(expected);
    }

    @Test
    void refusedAndIneffectiveChangesWriteNone() {
        String customer = create();
        api.patch(customer, "{}");
        api.patch(customer, "{\"email\":\"nobody\"}");
        api.post(customer + "/unlock", null);
        api.with("If-Match", "\"7\"").delete(customer);

        assertThat(types(events(""))).containsExactly("customer.created");
    }

    @Test
    void areReadOldestFirstAndOnFromTheLastOneRead() {
        for (int i = 0; i < 5; i++) {
            create();
        }
        List<JsonNode> all = events("limit=100");
        assertThat(all).hasSize(5);

        List<JsonNode> read = new ArrayList<>();
        String after = "";
        for (boolean more = true; more; ) {
            Answer page = api.get("/v0/events?limit=2" + after);
            page.json().at("/data").valueStream().forEach(read::add);
            more = page.json().path("has_more").asBoolean();
            after = "&after=" + page.text("/cursor");
        }
        assertThat(read).isEqualTo(all);
        assertThat(events(after.substring(1))).isEmpty();
        create();
        assertThat(events(after.substring(1))).hasSize(1);
    }

    @Test
    void aPageWithoutNewEventsKeepsItsPlace() {
        assertThat(api.get("/v0/events").json().path("cursor").isNull()).isTrue();
        create();
        String last = api.get("/v0/events").text("/cursor");

        for (String nothing : List.of("", "&type=wallet.created")) {
            Answer page = api.get("/v0/events?after=" + last + nothing);
            assertThat(page.json().path("data")).isEmpty();
            assertThat(page.json().path("has_more").asBoolean()).isFalse();
            assertThat(page.text("/cursor")).isEqualTo(last);
        }
    }

    @Test
    void areFilteredByTypeAndCustomer() {
        String one = create();
        String two = create();
        api.delete(one);
        api.delete(two);
        String id = two.substring("/v0/customers/".length());

        assertThat(types(events("type=customer.deleted"))).containsExactly("customer.deleted", "customer.deleted");
        assertThat(types(events("customer_id=" + id))).containsExactly("customer.created", "customer.deleted");
        assertThat(events("customer_id=" + id + "&type=customer.deleted")).hasSize(1);
        assertThat(events("type=*")).hasSize(4);
        assertThat(events("type=wallet.created")).isEmpty();
        assertThat(types(events("customer_id=" + id + "&type=customer.*")))
                .containsExactly("customer.created", "customer.deleted");
        assertThat(events("type=wallet.*")).isEmpty();
        assertProblem(api.get("/v0/events?customer_id=" + Ids.ofNothing("cus")), 404, "customer_not_found");
        String first = events("").get(0).path("id").asString();
        assertThat(events("type=customer.deleted&after=" + first)).hasSize(2);
    }

    @Test
    void areFilteredByTime() {
        create();
        clock.goAhead(Duration.ofSeconds(1));
        String two = create();
        clock.goAhead(Duration.ofSeconds(1));
        create();
        List<JsonNode> all = events("type=*");
        assertThat(all).hasSize(3);
        String time = api.get(two).text("/created_at");

        assertThat(events("created_before=" + time)).containsExactly(all.get(0));
        assertThat(events("created_after=" + time)).containsExactly(all.get(2));
        assertThat(events("created_after=" + time + "&type=customer.*")).containsExactly(all.get(2));
        String earlier = all.get(0).path("created_at").asString();
        String id = two.substring("/v0/customers/".length());
        assertThat(events("created_after=" + earlier + "&customer_id=" + id)).containsExactly(all.get(1));
        assertThat(events("created_after=" + earlier + "&after="
                        + all.get(1).path("id").asString()))
                .containsExactly(all.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "evt_", "cus_01kdvdna008000000000000001", "evt_01kdvdna008000000000000001"})
    void anUnknownPlaceToGoOnAtIsNotFound(String after) {
        create();
        assertProblem(api.get("/v0/events?after=" + after), 404, "event_not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "after=, after",
        "cursor=x, cursor",
        "type=a&type=b, type",
        "type=customer.nothing, type",
        "type=custom*, type",
        "type=**, type",
        "created_after=yesterday, created_after",
        "type=nothing.*, type",
        "type=customer, type",
        "type=%00, type",
        "order=desc, order"
    })
    void aParameterThatIsNotUnderstoodIsRefused(String query, String parameter) {
        assertThat(faults(assertProblem(api.get("/v0/events?" + query), 400, "parameter_invalid")))
                .containsExactly(parameter);
    }
}
