package dev.vouch.customer;

import static dev.vouch.Customers.inLists;
import static dev.vouch.Customers.withoutLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.Operations;
import org.junit.jupiter.api.Test;

class CustomerJourneyTests extends Journey {

    static final String SEED = """
            {"type": "individual", "email": "john@example.com", "first_name": "John", "last_name": "Doe",
             "phone": "+1234567890", "date_of_birth": "1990-01-15",
             "address": {"line1": "123 Main St", "city": "New York", "state": "NY", "postal_code": "10001",
              "country": "US"}}""";

    static final String TAX_ID = "\"tax_id\":{\"number\":\"536-90-4399\",\"type\":\"ssn\",\"country\":\"USA\"}";

    @Test
    void aCustomerLivesFromCreationToDeletion() {
        Answer created = api.post("/v0/customers", SEED);
        assertThat(created.status()).isEqualTo(201);
        String path = created.header("Location");
        assertThat(path).isEqualTo("/v0/customers/" + created.text("/id"));
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.text("/status")).isEqualTo("pending");
        assertThat(created.text("/dial_code")).isEqualTo("+1");

        assertThat(api.get(path).json()).isEqualTo(withoutLink(created.json()));
        assertThat(api.get("/v0/customers").json().at("/data/0")).isEqualTo(inLists(created.json()));

        Answer patched = api.patch(path, """
                {"middle_name":"Q","phone":null,"address":{"line2":"Apt 4"},"metadata":{"tier":"gold"},
                 "tax_id":{"number":"536-90-4399","type":"ssn","country":"USA"}}""");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.json().has("phone")).isFalse();
        assertThat(patched.text("/address/line1")).isEqualTo("123 Main St");
        assertThat(patched.text("/address/line2")).isEqualTo("Apt 4");
        assertThat(patched.json().at("/tax_id_provided").asBoolean()).isTrue();
        assertThat(Operations.withoutIds(patched)).doesNotContain("4399");

        assertThat(api.post(path + "/lock", "{\"reason\":\"stolen phone\"}").text("/status"))
                .isEqualTo("suspended");
        assertThat(api.post(path + "/unlock", null).text("/standing")).isEqualTo("approval_pending");

        Answer restricted = api.post(
                path + "/restrictions", "{\"endorsements\":[\"can_wire_transfer\"],\"reason\":\"chargeback\"}");
        assertThat(restricted.status()).isEqualTo(201);
        assertThat(api.get(path).json().at("/restrictions/0")).isEqualTo(restricted.json());
        assertThat(api.delete(path + "/restrictions/" + restricted.text("/id")).status())
                .isEqualTo(200);

        assertThat(api.with("If-Match", "\"0\"").delete(path).text("/code")).isEqualTo("version_stale");
        assertThat(api.delete(path).text("/status")).isEqualTo("deleted");
        assertThat(api.get(path).text("/status")).isEqualTo("deleted");
        assertThat(api.patch(path, "{}").text("/code")).isEqualTo("customer_deleted");
        assertThat(api.get("/v0/customers").json().at("/data").size()).isZero();

        Answer events = api.get("/v0/events?limit=100");
        assertThat(events.json()
                        .at("/data")
                        .valueStream()
                        .map(event -> event.at("/type").asString()))
                .containsExactly(
                        "customer.created",
                        "customer.updated",
                        "customer.locked",
                        "customer.unlocked",
                        "customer.restriction.created",
                        "customer.restriction.deleted",
                        "customer.deleted");
        assertThat(events.json()
                        .at("/data")
                        .valueStream()
                        .map(event -> event.at("/sequence").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(events.json().at("/data/1/data/previous/phone").asString()).isEqualTo("+1234567890");
        assertThat(events.json().at("/data/1/data/previous/middle_name").isNull())
                .isTrue();
    }

    @Test
    void anExternalIdNamesOneCustomer() {
        Answer created = api.put("/v0/customers/by-external-id/u-1", SEED);
        assertThat(created.status()).isEqualTo(201);
        Answer updated = api.put("/v0/customers/by-external-id/u-1", SEED.replace("John", "Jane"));
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.text("/id")).isEqualTo(created.text("/id"));
        assertThat(updated.text("/first_name")).isEqualTo("Jane");

        Answer taken = api.post("/v0/customers", SEED.replaceFirst("\\{", "{\"external_id\":\"u-1\","));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/existing_id")).isEqualTo(created.text("/id"));
    }
}
