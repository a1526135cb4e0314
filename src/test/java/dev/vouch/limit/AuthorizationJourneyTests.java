package dev.vouch.limit;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.limit.Spenders.approved;
import static dev.vouch.limit.Spenders.authorize;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.Verified;
import dev.vouch.customer.KycStatus;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuthorizationJourneyTests extends Journey {

    private String john;

    @BeforeEach
    void anIndividual() {
        john = Spenders.individual(api, rows().sql());
    }

    private List<String> reasons(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().at("/reasons").findValuesAsString("code");
    }

    private String limits() {
        return api.get(john).json().at("/transaction_limits").toString();
    }

    @Test
    void anApprovedAmountIsCounted() {
        Answer answer = authorize(api, john, "2500.5", "payout-4711");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.text("/id")).startsWith("auth_");
        assertThat(answer.text("/object")).isEqualTo("authorization");
        assertThat(answer.text("/amount")).isEqualTo("2500.50");
        assertThat(answer.text("/decision")).isEqualTo("approved");
        assertThat(answer.json().at("/reasons")).isEmpty();
        assertThat(api.get(answer.header("Location")).bytes()).isEqualTo(answer.bytes());
        assertThat(limits())
                .isEqualTo("{\"single\":{\"max\":\"7500.00\"},"
                        + "\"daily\":{\"max\":\"15000.00\",\"used\":\"2500.50\",\"remaining\":\"12499.50\"},"
                        + "\"monthly\":{\"max\":\"15000.00\",\"used\":\"2500.50\",\"remaining\":\"12499.50\"}}");
    }

    @Test
    void limitsAreNotInListsAndEvents() {
        approved(api, john, "1");

        assertThat(api.get("/v0/customers").json().at("/data/0").has("transaction_limits"))
                .isFalse();
        assertThat(api.get("/v0/events?type=customer.created").json().at("/data/0/data/object"))
                .isNotEmpty()
                .noneMatch(field -> field.has("daily"));
    }

    @Test
    void aDeclineIsRecordedAndCountsNothing() {
        approved(api, john, "7500.00");
        String before = limits();

        assertThat(reasons(authorize(api, john, "7500.01")))
                .containsExactly("single_limit_exceeded", "daily_limit_exceeded", "monthly_limit_exceeded");
        assertThat(limits()).isEqualTo(before);
        assertThat(api.get(john + "/authorizations?decision=declined").json().at("/data"))
                .hasSize(1);

        approved(api, john, "7500.00");
        assertThat(reasons(authorize(api, john, "0.01")))
                .containsExactly("daily_limit_exceeded", "monthly_limit_exceeded");
    }

    @Test
    void anEndorsementThatTheCustomerHasNotIsAReason() {
        Answer declined = api.post(john + "/authorizations", Spenders.body("can_use_mpc", "1", "x"));

        assertThat(reasons(declined)).containsExactly("enhanced_or_business");
        assertThat(declined.text("/reasons/0/action_from")).isEqualTo("platform");
    }

    @Test
    void aWithheldEndorsementHasItsReasonAndWhoActs() {
        String customer = Verified.customer(api);
        operator.withKeyOf(platform, "reviewer")
                .post(customer + "/endorsements/can_wire_transfer/revoke", "{\"reason\":\"Unusual withdrawals\"}");

        Answer declined = authorize(api, customer, "7500.01");

        assertThat(reasons(declined)).containsExactly("source_of_funds", "revoked", "single_limit_exceeded");
        assertThat(declined.text("/reasons/0/message")).isEqualTo("additional_information lacks source_of_funds.");
        assertThat(declined.text("/reasons/0/action_from")).isEqualTo("customer");
        assertThat(declined.text("/reasons/1/message")).isEqualTo("Revoked by a reviewer.");
        assertThat(declined.text("/reasons/1/action_from")).isEqualTo("reviewer");
    }

    @Test
    void eligibilityCountsNothing() {
        approved(api, john, "7500.00");
        String before = limits();
        String asked = john + "/eligibility?endorsement=can_wire_transfer&amount=";

        assertThat(api.get(asked + "7500.00").json().at("/allowed").asBoolean()).isTrue();
        assertThat(api.get(asked + "7500.01").json().at("/reasons").findValuesAsString("code"))
                .containsExactly("single_limit_exceeded", "daily_limit_exceeded", "monthly_limit_exceeded");
        assertThat(limits()).isEqualTo(before);
    }

    @Test
    void inactiveCustomersMoveNothing() {
        String pending = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@x.io\"}")
                .header("Location");
        assertThat(reasons(authorize(api, pending, "1"))).contains("kyc_approved");

        api.post(john + "/lock", "{\"reason\":\"stolen\"}");
        Answer locked = authorize(api, john, "1");
        assertThat(reasons(locked)).containsExactly("status_active");
        assertThat(locked.text("/reasons/0/action_from")).isEqualTo("platform");
    }

    @Test
    void aDeclineNamesWhoActsLikeTheEligibility() {
        assertThat(whoActivates(api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@x.io\"}")
                        .header("Location")))
                .isEqualTo("customer");

        String customer = Verified.customer(api);
        operator.withKeyOf(platform, "reviewer").post(customer + "/lock", "{\"reason\":\"stolen\"}");
        assertThat(whoActivates(customer)).isEqualTo("reviewer");

        for (KycStatus awaits : List.of(KycStatus.INCOMPLETE, KycStatus.MANUAL_REVIEW, KycStatus.REJECTED)) {
            String other = Verified.customer(api);
            api.post(other + "/simulate", "{\"outcome\":\"" + awaits + "\"}");
            assertThat(whoActivates(other))
                    .as(awaits.toString())
                    .isEqualTo(awaits == KycStatus.MANUAL_REVIEW ? "reviewer" : "customer");
        }
    }

    private String whoActivates(String customer) {
        JsonNode reasons = authorize(api, customer, "1").json().at("/reasons");
        assertThat(reasons)
                .isEqualTo(api.get(customer + "/eligibility?endorsement=can_wire_transfer")
                        .json()
                        .at("/reasons"));
        return reasons.valueStream()
                .filter(reason -> Set.of("kyc_approved", "status_active")
                        .contains(reason.path("code").asString()))
                .map(reason -> reason.path("action_from").asString())
                .collect(Collectors.joining());
    }

    @Test
    void aReversalGivesBackOnce() {
        String first = approved(api, john, "5000.00");
        approved(api, john, "4000.00");

        Answer reversed = api.post(first + "/reverse", null);
        assertThat(reversed.status()).as(reversed.toString()).isEqualTo(200);
        assertThat(reversed.text("/reversed_at")).isEqualTo(reversed.text("/updated_at"));
        assertThat(reversed.text("/decision")).isEqualTo("approved");
        assertThat(reversed.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.get(first).bytes()).isEqualTo(reversed.bytes());
        assertThat(limits()).contains("\"used\":\"4000.00\"").doesNotContain("9000");

        assertProblem(api.post(first + "/reverse", null), 409, "authorization_already_reversed");
        assertThat(limits()).contains("\"used\":\"4000.00\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"amount\":\"10.00\"}", "{\"reason\":\"refund\"}"})
    void aPartialReversalIsRefusedWithTheReason(String body) {
        String path = approved(api, john, "5000.00");

        Answer refused = assertProblem(api.post(path + "/reverse", body), 400, "request_unreadable");

        assertThat(refused.text("/errors/0/code")).isEqualTo("unknown_field");
        assertThat(limits()).contains("\"used\":\"5000.00\"");
        assertThat(api.post(path + "/reverse", "{}").status()).isEqualTo(200);
    }

    @Test
    void aDeclinedOneHasNothingToGiveBack() {
        String declined = authorize(api, john, "7500.01").header("Location");

        assertProblem(api.post(declined + "/reverse", null), 409, "authorization_declined");
    }

    @Test
    void aRetryCountsOnce() {
        var once = api.with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = authorize(once, john, "5000.00");
        Answer second = authorize(once, john, "5000.00");

        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.header("X-Idempotency-Cached")).isEqualTo("true");
        assertThat(limits()).contains("\"used\":\"5000.00\"");
    }

    @Test
    void everythingIsAnEventInSequence() {
        String path = approved(api, john, "10.00");
        authorize(api, john, "7500.01");
        api.post(path + "/reverse", null);

        var events = api.get("/v0/events?limit=100&customer_id=" + john.substring(john.lastIndexOf('/') + 1))
                .json()
                .at("/data");
        assertThat(events.valueStream().map(event -> event.at("/type").asString()))
                .containsExactly(
                        "customer.created",
                        "authorization.approved",
                        "authorization.declined",
                        "authorization.reversed");
        assertThat(events.valueStream().map(event -> event.at("/sequence").asInt()))
                .containsExactly(1, 2, 3, 4);
        assertThat(events.at("/1/data/object/amount").asString()).isEqualTo("10.00");
        assertThat(events.at("/2/data/object/reasons/0/code").asString()).isEqualTo("single_limit_exceeded");
        assertThat(events.at("/3/data/object")).isEqualTo(api.get(path).json());
        assertThat(events.at("/3/data/previous/reversed_at").isNull()).isTrue();
        assertThat(events.at("/3/data/previous").has("amount")).isFalse();
    }

    @Test
    void aDeletedCustomerMovesNothingAnyMore() {
        String path = approved(api, john, "10.00");
        api.delete(john);

        assertProblem(authorize(api, john, "1"), 410, "customer_deleted");
        assertProblem(api.post(path + "/reverse", null), 410, "customer_deleted");
        assertThat(api.get(path).status()).isEqualTo(200);
        assertThat(rows().count("authorizations")).isOne();
    }
}
