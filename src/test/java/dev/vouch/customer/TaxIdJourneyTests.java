package dev.vouch.customer;

import static dev.vouch.Customers.TAX_NUMBER;
import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Customers.aCustomerWithTaxId;
import static dev.vouch.Customers.anAddress;
import static dev.vouch.Customers.json;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class TaxIdJourneyTests extends Journey {

    private String create(ObjectNode customer) {
        Answer created = api.post("/v0/customers", customer.toString());
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location");
    }

    private boolean isProvided(String customer) {
        return api.get(customer).json().path("tax_id_provided").asBoolean();
    }

    @Test
    void itIsInNoAnswerAndNoEvent() {
        String customer = create(aCustomerWithTaxId());

        assertThat(isProvided(customer)).isTrue();
        api.patch(customer, "{\"tax_id\":{\"number\":\"078-05-1120\",\"type\":\"ssn\",\"country\":\"US\"}}");
        assertThat(api.get(customer).toString() + api.get("/v0/customers") + api.get("/v0/events"))
                .doesNotContain(TAX_NUMBER, "536904399", "078-05-1120", "078051120", "ciphertext", "\"tax_id\":");
        assertThat(api.get("/v0/events").json().at("/data/1/data/previous").has("tax_id"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ein, 12-3456789, US", "crn, SC123456, GB"})
    void aPersonHasNoNumberOfCompanies(String type, String number, String country) {
        ObjectNode person = aCustomerWithTaxId();
        person.putObject("tax_id").put("type", type).put("number", number).put("country", country);

        Answer refused = assertProblem(api.post("/v0/customers", person.toString()), 422, "validation_failed");
        assertThat(faults(refused)).containsExactly("/tax_id/type");
        assertThat(refused.text("/errors/0/message")).contains("sole proprietor");
    }

    @Test
    void itStaysWhenItIsLeftOut() {
        String customer = create(aCustomerWithTaxId().put("external_id", "u-1"));
        String sealed = sealed();

        api.patch(customer, "{\"first_name\":\"Ana\"}");
        assertThat(sealed()).isEqualTo(sealed);
        api.put("/v0/customers/by-external-id/u-1", aCustomerWithoutTaxId());
        assertThat(sealed()).isEqualTo(sealed);
        assertThat(isProvided(customer)).isTrue();
    }

    @Test
    void theAddressStaysWhileThereIsATaxId() {
        String customer = create(aCustomerWithTaxId().put("external_id", "u-1"));

        assertThat(faults(assertProblem(api.patch(customer, "{\"address\":null}"), 422, "validation_failed")))
                .containsExactly("/address");
        assertThat(faults(assertProblem(
                        api.put("/v0/customers/by-external-id/u-1", aCustomer().toString()), 422, "validation_failed")))
                .containsExactly("/address");
        assertThat(api.get(customer).json().has("address")).isTrue();

        assertThat(api.patch(customer, "{\"address\":null,\"tax_id\":null}").status())
                .isEqualTo(200);
        assertThat(isProvided(customer)).isFalse();
    }

    private static String aCustomerWithoutTaxId() {
        ObjectNode customer = aCustomer();
        customer.set("address", anAddress());
        return customer.toString();
    }

    @Test
    void nullClearsIt() {
        String customer = create(aCustomerWithTaxId());

        Answer cleared = api.patch(customer, "{\"tax_id\":null}");

        assertThat(cleared.json().path("tax_id_provided").asBoolean()).isFalse();
        assertThat(sealed()).isEqualTo("none");
        assertThat(api.get("/v0/events").json().at("/data/1/data/previous"))
                .isEqualTo(json("{\"tax_id_provided\":true,\"version\":0,\"updated_at\":\""
                        + api.get("/v0/events").text("/data/0/data/object/updated_at") + "\"}"));
    }

    @Test
    void anotherOneReplacesIt() {
        String customer = create(aCustomerWithTaxId());
        String sealed = sealed();

        Answer patched =
                api.patch(customer, "{\"tax_id\":{\"number\":\"078051120\",\"type\":\"ssn\",\"country\":\"US\"}}");

        assertThat(patched.json().path("version").asInt()).isOne();
        assertThat(sealed()).isNotEqualTo(sealed).isNotEqualTo("none");
    }

    /** The encrypted number and its index, as they are stored. */
    private String sealed() {
        return rows().sql()
                .sql("select coalesce(tax_id_ciphertext::text || tax_id_index::text, 'none') from customers")
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "number, /tax_id/number",
        "type, /tax_id/type",
        "country, /tax_id/country",
    })
    void itIsWholeOrNotThere(String missing, String pointer) {
        ObjectNode sent = aCustomerWithTaxId();
        sent.withObject("/tax_id").remove(missing);
        assertThat(faults(assertProblem(api.post("/v0/customers", sent.toString()), 422, "validation_failed")))
                .containsExactly(pointer);

        String customer = create(aCustomerWithTaxId());
        ObjectNode patch = json("{\"tax_id\":{\"number\":\"078051120\",\"type\":\"ssn\",\"country\":\"US\"}}");
        patch.withObject("/tax_id").remove(missing);
        assertThat(faults(assertProblem(api.patch(customer, patch.toString()), 422, "validation_failed")))
                .containsExactly(pointer);
        patch.withObject("/tax_id").putNull(missing);
        assertThat(faults(assertProblem(api.patch(customer, patch.toString()), 422, "validation_failed")))
                .containsExactly(pointer);
    }

    @Test
    void theAddressMustBeKnown() {
        ObjectNode sent = aCustomerWithTaxId();
        sent.remove("address");
        assertThat(faults(assertProblem(api.post("/v0/customers", sent.toString()), 422, "validation_failed")))
                .containsExactly("/address");
        String customer = create(aCustomer());
        String taxId = "{\"tax_id\":{\"number\":\"078051120\",\"type\":\"ssn\",\"country\":\"US\"}}";
        assertThat(faults(assertProblem(api.patch(customer, taxId), 422, "validation_failed")))
                .containsExactly("/address");

        api.patch(customer, "{\"address\":" + anAddress() + "}");
        assertThat(api.patch(customer, taxId).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "000-12-3456, ssn, US, /tax_id/number",
        "123, ssn, US, /tax_id/number",
        "536-90-4399, cpf, US, /tax_id/type",
        "111.444.777-34, cpf, BR, /tax_id/number",
        "111.444.777-35, ssn, BR, /tax_id/type",
        "536-90-4399, ssn, XX, /tax_id/country",
        "536-90-4399, S S N, US, /tax_id/type",
        "12, vat, DE, /tax_id/number"
    })
    void itsShapeIsCheckedPerCountry(String number, String type, String country, String pointer) {
        ObjectNode customer = aCustomerWithTaxId();
        customer.withObject("/tax_id").put("number", number).put("type", type).put("country", country);

        Answer answer = assertProblem(api.post("/v0/customers", customer.toString()), 422, "validation_failed");

        assertThat(faults(answer)).containsOnly(pointer);
        assertThat(answer.json().path("errors").toString()).doesNotContain(number);
    }

    @Test
    void equalNumbersAreFoundWithinAPlatformOnly() {
        create(aCustomerWithTaxId());
        ObjectNode spelledOtherwise = aCustomerWithTaxId();
        spelledOtherwise.withObject("/tax_id").put("number", "536 90 4399");
        create(spelledOtherwise);
        String other = operator.newPlatform();
        operator.withKeyOf(other, "platform")
                .post("/v0/customers", aCustomerWithTaxId().toString());

        String indexes = "select distinct encode(tax_id_index, 'hex') from customers";
        String ours = rows().sql().sql(indexes).query(String.class).single();
        String theirs = rowsOf(other).sql().sql(indexes).query(String.class).single();
        assertThat(ours).isNotEqualTo(theirs);
        assertThat(rows().sql()
                        .sql("select count(distinct tax_id_ciphertext) from customers")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
