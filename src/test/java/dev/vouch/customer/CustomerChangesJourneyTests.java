package dev.vouch.customer;

import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Customers.json;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.Journey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerChangesJourneyTests extends Journey {

    private String customer;

    @BeforeEach
    void aCustomerToChange() {
        customer = api.post(
                        "/v0/customers", aCustomer().put("external_id", "u-1").toString())
                .header("Location");
    }

    @Test
    void eachChangeHasAnotherETag() {
        assertThat(api.get(customer).header("ETag")).isEqualTo("\"0\"");
        assertThat(api.patch(customer, "{\"first_name\":\"A\"}").header("ETag")).isEqualTo("\"1\"");
        assertThat(api.post(customer + "/lock", "{\"reason\":\"x\"}").header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(api.post(customer + "/unlock", null).header("ETag")).isEqualTo("\"3\"");
        assertThat(api.delete(customer).header("ETag")).isEqualTo("\"4\"");
        assertThat(api.get(customer).header("ETag")).isEqualTo("\"4\"");
        assertThat(api.get(customer).json().path("version").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "*", "\"7\", \"0\"", "W/\"0\", \"0\""})
    void aChangeToTheVersionThatWasReadIsMade(String ifMatch) {
        assertThat(api.with("If-Match", ifMatch)
                        .patch(customer, "{\"first_name\":\"A\"}")
                        .status())
                .isEqualTo(200);
        String fresh = ifMatch.replace("0", "1");
        assertThat(api.with("If-Match", fresh)
                        .put("/v0/customers/by-external-id/u-1", aCustomer().toString())
                        .status())
                .isEqualTo(200);
        assertThat(api.with("If-Match", ifMatch.replace("0", "2"))
                        .delete(customer)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"00\"", "W/\"0\"", "\"1\", \"2\"", "\"\"", "\"x\"", "\"-0\""})
    void aChangeToAnotherVersionIsRefused(String ifMatch) {
        String rows = rows().fingerprint();

        assertProblem(api.with("If-Match", ifMatch).patch(customer, "{\"first_name\":\"A\"}"), 412, "version_stale");
        assertProblem(
                api.with("If-Match", ifMatch)
                        .put("/v0/customers/by-external-id/u-1", aCustomer().toString()),
                412,
                "version_stale");
        assertProblem(api.with("If-Match", ifMatch).delete(customer), 412, "version_stale");
        Api stale = api.with("If-Match", ifMatch);
        assertProblem(stale.post(customer + "/lock", "{\"reason\":\"x\"}"), 412, "version_stale");
        assertProblem(stale.post(customer + "/unlock", null), 412, "version_stale");
        assertProblem(stale.post(customer + "/kyc/level", "{\"level\":\"enhanced\"}"), 412, "version_stale");
        assertThat(rows().fingerprint()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", "\"0", "0\"", "'0'", "*, \"0\"", "**", "w/\"0\"", "\"0\"\"1\"", "\"0\" \"1\""})
    void anIfMatchThatIsNoETagIsRefused(String ifMatch) {
        assertProblem(api.with("If-Match", ifMatch).patch(customer, "{}"), 400, "if_match_invalid");
        assertProblem(api.with("If-Match", ifMatch).delete(customer), 400, "if_match_invalid");
    }

    @Test
    void severalIfMatchHeadersAreOneList() {
        assertThat(api.with("If-Match", "\"7\"")
                        .with("If-Match", "\"0\"")
                        .patch(customer, "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAbsentCustomerHasNoVersion() {
        assertProblem(
                api.with("If-Match", "*")
                        .put("/v0/customers/by-external-id/new", aCustomer().toString()),
                412,
                "version_stale");
        assertThat(rows().count("customers")).isOne();
    }

    @Test
    void aDeletedCustomerCanBeReadAndNotChanged() {
        Answer deleted = api.delete(customer);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.text("/status")).isEqualTo("deleted");
        assertThat(deleted.json().has("standing")).isFalse();
        assertThat(deleted.text("/deleted_at")).isEqualTo(deleted.text("/updated_at"));
        assertThat(api.get(customer).json()).isEqualTo(deleted.json());
        String rows = rows().fingerprint();

        for (Answer again : new Answer[] {
            api.delete(customer),
            api.with("If-Match", "\"0\"").delete(customer),
            api.patch(customer, "{}"),
            api.patch(customer, "{\"first_name\":\"A\"}"),
            api.post(customer + "/lock", "{\"reason\":\"x\"}"),
            api.post(customer + "/unlock", null),
            api.post(customer + "/restrictions", "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}"),
            api.delete(customer + "/restrictions/" + Ids.ofNothing("rst"))
        }) {
            assertProblem(again, 410, "customer_deleted");
        }
        assertThat(rows().fingerprint()).isEqualTo(rows);
        assertThat(api.get(customer + "/restrictions").status()).isEqualTo(200);
    }

    @Test
    void aLockSuspendsUntilItIsOpened() {
        assertProblem(api.post(customer + "/unlock", null), 409, "customer_not_locked");

        Answer locked = api.post(customer + "/lock", "{\"reason\":\"Lost phone\"}");
        assertThat(locked.text("/status")).isEqualTo("suspended");
        assertThat(locked.text("/standing")).isEqualTo("locked");
        assertThat(locked.text("/lock/reason")).isEqualTo("Lost phone");
        assertThat(locked.text("/lock/locked_at")).isEqualTo(locked.text("/updated_at"));
        assertProblem(api.post(customer + "/lock", "{\"reason\":\"again\"}"), 409, "customer_already_locked");

        Answer unlocked = api.post(customer + "/unlock", null);
        assertThat(unlocked.text("/status")).isEqualTo("pending");
        assertThat(unlocked.json().has("lock")).isFalse();
        assertProblem(api.post(customer + "/unlock", null), 409, "customer_not_locked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":null}", "{\"reason\":\"\"}", "{\"reason\":\"  \"}"})
    void aLockNeedsAReason(String body) {
        assertThat(faults(assertProblem(api.post(customer + "/lock", body), 422, "validation_failed")))
                .containsExactly("/reason");
        assertProblem(
                api.post(customer + "/lock", "{\"reason\":\"" + "x".repeat(501) + "\"}"), 422, "validation_failed");
    }

    @Test
    void aRestrictionWithholdsUntilItExpiresOrIsLifted() {
        Answer open = api.post(
                customer + "/restrictions",
                "{\"endorsements\":[\"can_wire_transfer\",\"can_use_mpc\",\"can_use_mpc\"],\"reason\":\"chargeback\"}");
        assertThat(open.status()).isEqualTo(201);
        assertThat(open.json().path("endorsements").size()).isEqualTo(2);
        assertThat(open.json().has("expires_at")).isFalse();
        Answer expiring = api.post(
                customer + "/restrictions",
                "{\"endorsements\":[\"can_hold_custody\"],\"reason\":\"check\",\"expires_at\":\""
                        + clock.instant().plusSeconds(60) + "\"}");

        Answer list = api.get(customer + "/restrictions");
        assertThat(list.json().at("/data"))
                .isEqualTo(api.get(customer).json().at("/restrictions"))
                .containsExactlyInAnyOrder(open.json(), expiring.json());
        clock.goAhead(Duration.ofSeconds(61));
        assertThat(api.get(customer + "/restrictions").json().at("/data")).containsExactly(open.json());
        assertProblem(api.delete(customer + "/restrictions/" + expiring.text("/id")), 404, "restriction_not_found");
        assertProblem(
                api.with("If-Match", "\"99\"").delete(customer + "/restrictions/" + open.text("/id")),
                412,
                "version_stale");
        assertThat(api.delete(customer + "/restrictions/" + open.text("/id")).json())
                .isEqualTo(open.json());
        assertProblem(api.delete(customer + "/restrictions/" + open.text("/id")), 404, "restriction_not_found");
        assertThat(api.get(customer).json().at("/restrictions").size()).isZero();
    }

    @Test
    void aCustomerHasAHundredRestrictionsAtMost() {
        String restriction = "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}";
        for (int i = 0; i < 100; i++) {
            assertThat(api.post(customer + "/restrictions", restriction).status())
                    .isEqualTo(201);
        }

        Answer refused = assertProblem(api.post(customer + "/restrictions", restriction), 422, "validation_failed");

        assertThat(refused.text("/errors/0/code")).isEqualTo("too_many_restrictions");
    }

    @Test
    void theNextRestrictionLeavesTheEventOfAnExpiredOne() {
        String body = "{\"endorsements\":[\"can_hold_custody\"],\"reason\":\"check\"%s}";
        api.post(
                customer + "/restrictions",
                body.formatted(",\"expires_at\":\"" + clock.instant().plusSeconds(60) + "\""));
        clock.goAhead(Duration.ofSeconds(61));
        Answer open = api.post(customer + "/restrictions", body.formatted(""));

        assertThat(open.status()).isEqualTo(201);
        assertThat(restrictionEvents())
                .containsExactly(
                        "customer.restriction.created", "customer.restriction.expired", "customer.restriction.created");
    }

    private List<String> restrictionEvents() {
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        return api.get("/v0/events?type=customer.restriction.*&customer_id=" + id)
                .json()
                .at("/data")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    @Test
    void aRestrictionHoldsToItsRules() {
        assertThat(faults(assertProblem(api.post(customer + "/restrictions", "{}"), 422, "validation_failed")))
                .containsExactlyInAnyOrder("/endorsements", "/reason");
        assertThat(faults(assertProblem(
                        api.post(customer + "/restrictions", json("""
                                        {"endorsements":["can_fly",null],"reason":" ",
                                         "expires_at":"2020-01-01T00:00:00Z"}""").toString()), 422, "validation_failed")))
                .containsExactlyInAnyOrder("/endorsements/0", "/endorsements/1", "/reason", "/expires_at");
        assertProblem(
                api.post(
                        customer + "/restrictions",
                        "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\",\"expires_at\":\"9999-12-31T23:59:59-18:00\"}"),
                422,
                "validation_failed");
    }
}
