package dev.vouch.endorsement;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static dev.vouch.endorsement.Endorsed.ACH;
import static dev.vouch.endorsement.Endorsed.CUSTODY;
import static dev.vouch.endorsement.Endorsed.MPC;
import static dev.vouch.endorsement.Endorsed.WIRE;
import static dev.vouch.endorsement.Endorsed.anAmerican;
import static dev.vouch.endorsement.Endorsed.approved;
import static dev.vouch.endorsement.Endorsed.endorsements;
import static dev.vouch.endorsement.Endorsed.events;
import static dev.vouch.endorsement.Endorsed.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.Journey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What reviewers take back and give again, and what a payment asks before it is made. */
class EndorsementReviewJourneyTests extends Journey {

    private static final String WHY = "{\"reason\":\"Unusual withdrawals\"}";

    private Api reviewer;

    @BeforeEach
    void aReviewer() {
        reviewer = operator.withKeyOf(platform, "reviewer");
    }

    @Test
    void aRevokedEndorsementStaysRevokedForAllFacts() {
        String customer = approved(api, anAmerican(api));

        Answer revoked = reviewer.post(customer + "/endorsements/can_ach_transfer/revoke", WHY);
        assertThat(revoked.text("/status")).as(revoked.toString()).isEqualTo("revoked");
        assertThat(revoked.text("/reason")).isEqualTo("Unusual withdrawals");
        assertThat(names(revoked.json().at("/requirements/issues"))).containsExactly("revoked");
        assertThat(endorsements(api, customer)).doesNotContain(ACH).contains(WIRE);

        api.post(customer + "/lock", "{\"reason\":\"x\"}");
        api.post(customer + "/unlock", null);
        assertThat(endorsements(api, customer)).doesNotContain(ACH).contains(WIRE);

        Answer reinstated = reviewer.post(customer + "/endorsements/can_ach_transfer/reinstate", WHY);
        assertThat(reinstated.text("/status")).isEqualTo("granted");
        assertThat(endorsements(api, customer)).contains(ACH);
        Answer event = api.get("/v0/events?type=customer.endorsement.reinstated");
        assertThat(event.text("/data/0/data/reason")).isEqualTo("Unusual withdrawals");
        assertThat(event.json().at("/data/0/data/object").has("reason")).isFalse();
        assertThat(event.text("/data/0/data/previous/reason")).isEqualTo("Unusual withdrawals");
        assertThat(events(api, customer))
                .containsSubsequence("revoked " + ACH, "reinstated " + ACH, "granted " + ACH)
                .endsWith("reinstated " + ACH, "granted " + ACH);
    }

    @Test
    void dependentEndorsementsGoAndReturnWithARevokedOne() {
        String customer = anAmerican(api);
        api.post(customer + "/kyc/level", "{\"level\":\"enhanced\"}");
        approved(api, customer);

        reviewer.post(customer + "/endorsements/can_hold_custody/revoke", WHY);
        assertThat(endorsements(api, customer)).doesNotContain(CUSTODY, MPC);

        reviewer.post(customer + "/endorsements/can_hold_custody/reinstate", WHY);
        assertThat(endorsements(api, customer)).contains(CUSTODY, MPC);
    }

    @Test
    void oneThatTheCustomerHasNotYetCanBeRevoked() {
        String customer = anAmerican(api);

        assertThat(reviewer.post(customer + "/endorsements/can_ach_transfer/revoke", WHY)
                        .status())
                .isEqualTo(200);
        approved(api, customer);
        assertThat(endorsements(api, customer)).doesNotContain(ACH).contains(WIRE);
    }

    @Test
    void everyStepIsRecordedWithWhoTookIt() {
        String customer = approved(api, anAmerican(api));
        reviewer.post(customer + "/endorsements/can_ach_transfer/revoke", WHY);
        reviewer.post(customer + "/endorsements/can_ach_transfer/reinstate", WHY);

        List<String> steps = rows().sql().sql("""
                select action || ' ' || reason || ' ' || case when actor like 'key_%' then 'key' else actor end
                from endorsement_steps where endorsement = 'CAN_ACH_TRANSFER' order by number
                """).query(String.class).list();

        assertThat(steps)
                .containsExactly(
                        "GRANT customer.kyc.approved key",
                        "REVOKE Unusual withdrawals key",
                        "REINSTATE Unusual withdrawals key",
                        "GRANT Unusual withdrawals key");
        assertThat(rows().sql()
                        .sql("select count(distinct actor) from endorsement_steps")
                        .query(Long.class)
                        .single())
                .as("the platform's key, and the reviewer's")
                .isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotToBeDecided() {
        String customer = approved(api, anAmerican(api));
        String ach = customer + "/endorsements/can_ach_transfer";

        assertProblem(api.post(ach + "/revoke", WHY), 403, "forbidden");
        assertProblem(api.post(ach + "/reinstate", WHY), 403, "forbidden");
        assertProblem(reviewer.post(ach + "/reinstate", WHY), 409, "endorsement_not_revoked");
        assertProblem(reviewer.post(ach + "/revoke", "{\"reason\":\" \"}"), 422, "validation_failed");
        assertProblem(reviewer.post(ach + "/revoke", "{}"), 422, "validation_failed");
        assertProblem(reviewer.post(customer + "/endorsements/can_fly/revoke", WHY), 404, "endorsement_not_found");
        assertProblem(
                reviewer.post("/v0/customers/" + Ids.ofNothing("cus") + "/endorsements/can_use_mpc/revoke", WHY),
                404,
                "customer_not_found");
        assertThat(endorsements(api, customer)).contains(ACH);

        reviewer.post(ach + "/revoke", WHY);
        assertProblem(reviewer.post(ach + "/revoke", WHY), 409, "endorsement_already_revoked");
        api.delete(customer);
        assertProblem(reviewer.post(ach + "/reinstate", WHY), 410, "customer_deleted");
    }

    @Test
    void eligibilityNamesTheReasonAndWhoActs() {
        String customer = anAmerican(api);
        assertThat(reasons(customer, ACH)).containsExactly("kyc_approved customer");
        assertThat(reasons(customer, "can_sepa_transfer"))
                .containsExactly("kyc_approved customer", "sepa_country customer");

        approved(api, customer);
        Answer allowed = api.get(customer + "/eligibility?endorsement=can_ach_transfer&amount=100.5");
        assertThat(allowed.json().path("allowed").asBoolean()).isTrue();
        assertThat(allowed.json().path("reasons")).isEmpty();
        assertThat(allowed.text("/amount")).isEqualTo("100.50");

        reviewer.post(customer + "/endorsements/can_ach_transfer/revoke", WHY);
        api.post(customer + "/restrictions", "{\"endorsements\":[\"can_ach_transfer\"],\"reason\":\"chargeback\"}");
        assertThat(reasons(customer, ACH)).containsExactly("restricted platform", "revoked reviewer");
        api.post(customer + "/lock", "{\"reason\":\"x\"}");
        assertThat(reasons(customer, WIRE)).containsExactly("status_active platform");
    }

    private List<String> reasons(String customer, String endorsement) {
        Answer answer = api.get(customer + "/eligibility?endorsement=" + endorsement);
        assertThat(answer.json().path("allowed").asBoolean())
                .as(answer.toString())
                .isFalse();
        return answer.json()
                .path("reasons")
                .valueStream()
                .map(reason -> reason.path("code").asString() + " "
                        + reason.path("action_from").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                    | endorsement",
                "?endorsement=can_fly                | endorsement",
                "?endorsement=CAN_USE_MPC            | endorsement",
                "?endorsement=can_use_mpc&amount=0   | amount",
                "?endorsement=can_use_mpc&amount=-1  | amount",
                "?endorsement=can_use_mpc&amount=1.001 | amount",
                "?endorsement=can_use_mpc&amount=1e9 | amount",
                "?endorsement=can_use_mpc&amount=NaN | amount",
                "?endorsement=can_use_mpc&amount=    | amount",
                "?endorsement=can_use_mpc&currency=EUR | currency",
            })
    void eligibilityNamesTheParameterThatIsWrong(String query, String parameter) {
        String customer = anAmerican(api);

        Answer answer = api.get(customer + "/eligibility" + (query == null ? "" : query.strip()));

        assertThat(faults(assertProblem(answer, 400, "parameter_invalid"))).containsExactly(parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount=9999999999999999 | must be a decimal string of at most 15 digits and 2 decimals,"
                        + " without blanks or separators, like \"10000.00\"",
                "amount=0                | must be more than zero",
                "currency=EUR            | is not a parameter of this call",
            })
    void aRefusedParameterOfEligibilitySaysWhatToSend(String parameter, String message) {
        Answer answer = api.get(anAmerican(api) + "/eligibility?endorsement=can_use_mpc&" + parameter);

        assertThat(answer.text("/errors/0/message")).isEqualTo(message);
    }

    @Test
    void showsTheWholePolicy() {
        Answer policy = api.get("/v0/endorsements/policy");

        assertThat(policy.text("/policy_version")).matches("[0-9a-f]{12}").isEqualTo(DefaultPolicy.VERSION);
        assertThat(policy.json().path("endorsements")).hasSize(7).allSatisfy(endorsement -> {
            List<JsonNode> criteria = endorsement.path("criteria").valueStream().toList();
            assertThat(criteria.get(0).path("name").asString()).isEqualTo("kyc_approved");
            assertThat(criteria)
                    .allSatisfy(criterion ->
                            assertThat(criterion.path("description").asString()).isNotBlank());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"endorsements\":{}}",
                "{\"endorsements\":{\"can_fly\":[]}}",
                "{\"endorsements\":{\"can/fly~\":[]}}",
                "{\"endorsements\":{\"can_use_mpc\":[\"nonsense\"]}}",
                "{\"endorsements\":{\"can_use_mpc\":[null]}}",
                "{\"endorsements\":{\"can_use_mpc\":null}}",
                "{\"endorsements\":{\"can_use_mpc\":[\"can_use_mpc\"]}}",
                "{\"endorsements\":{\"can_hold_custody\":[\"can_use_mpc\"]}}"
            })
    void aPolicyThatMakesNoSenseIsNotPreviewed(String body) {
        assertProblem(reviewer.post("/v0/endorsements/policy/preview", body), 422, "validation_failed");
    }

    @Test
    void onlyReviewersPreview() {
        String body = "{\"endorsements\":{\"can_use_mpc\":[]}}";

        assertProblem(api.post("/v0/endorsements/policy/preview", body), 403, "forbidden");
        assertThat(reviewer.post("/v0/endorsements/policy/preview", body)
                        .json()
                        .at("/counts/evaluated")
                        .asInt())
                .isZero();
    }

    @Test
    void requirementsOfAnEndorsementNeedNoCustomer() {
        assertThat(required("type=individual")).doesNotContain("additional_information", "proof_of_address");
        assertThat(required("type=individual&endorsement=can_ach_transfer")).isEqualTo(required("type=individual"));
        assertThat(required("type=individual&endorsement=can_swift_transfer"))
                .contains("additional_information")
                .doesNotContain("proof_of_address");
        assertThat(required("type=individual&endorsement=can_use_mpc"))
                .contains("additional_information", "proof_of_address");
        assertThat(required("type=business&endorsement=can_use_mpc")).isEqualTo(required("type=business"));
        assertThat(api.get("/v0/requirements?type=individual&endorsement=can_swift_transfer")
                        .json()
                        .path("data")
                        .valueStream()
                        .filter(one -> one.path("name").asString().equals("additional_information"))
                        .flatMap(one -> one.path("blocks").valueStream())
                        .map(JsonNode::asString))
                .containsExactly("can_trade_stablecoins", "can_wire_transfer", "can_swift_transfer");
    }

    private List<String> required(String query) {
        return api.get("/v0/requirements?" + query)
                .json()
                .path("data")
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }
}
