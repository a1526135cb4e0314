package dev.vouch.kyc;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SimulationJourneyTests extends Journey {

    private static final List<String> OUTCOMES = List.of(
            "not_started",
            "pending",
            "incomplete",
            "awaiting_ubo",
            "under_review",
            "manual_review",
            "approved",
            "rejected");

    private String customer(String type) {
        return api.post(
                        "/v0/customers",
                        (type.equals("business") ? Customers.aBusiness() : Customers.anIndividual())
                                .without(List.of("external_id"))
                                .toString())
                .header("Location");
    }

    private Answer simulate(String customer, String outcome) {
        return api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}");
    }

    /** All but the beginning can be reached from everywhere, in one call. */
    @ParameterizedTest
    @CsvSource({"individual", "business"})
    void everyOutcomeIsReachedFromEveryStatus(String type) {
        for (String start : OUTCOMES) {
            for (String outcome : OUTCOMES) {
                String customer = customer(type);
                if (start.equals("awaiting_ubo") && type.equals("individual")) {
                    continue;
                }
                if (!start.equals("not_started")) {
                    assertThat(simulate(customer, start).status()).as(start).isEqualTo(200);
                }
                Answer answer = simulate(customer, outcome);

                boolean reached = !outcome.equals("not_started")
                        && (!outcome.equals("pending") || start.equals("not_started"))
                        && (!outcome.equals("awaiting_ubo") || type.equals("business"))
                        && (!outcome.equals(start) || start.equals("incomplete"));
                if (reached) {
                    assertThat(answer.status())
                            .as(start + " to " + outcome + answer)
                            .isEqualTo(200);
                } else {
                    assertProblem(answer, 409, "kyc_step_refused");
                }
                agreesWithItself(customer, reached ? outcome : start);
            }
        }
    }

    private void agreesWithItself(String path, String expected) {
        JsonNode customer = api.get(path).json();
        JsonNode kyc = api.get(path + "/kyc").json();
        String status = customer.path("kyc_status").asString();

        assertThat(status).isEqualTo(expected);
        assertThat(customer.at("/verification/status").asString()).isEqualTo(status);
        assertThat(kyc.path("status").asString()).isEqualTo(status);
        assertThat(customer.path("status").asString())
                .isEqualTo(
                        switch (status) {
                            case "approved" -> "active";
                            case "rejected" -> "suspended";
                            default -> "pending";
                        });
        String previous = "not_started";
        for (JsonNode step : kyc.path("history")) {
            assertThat(step.path("from").asString()).isEqualTo(previous);
            previous = step.path("to").asString();
        }
        assertThat(previous).isEqualTo(status);
        if (List.of("approved", "rejected", "manual_review").contains(status)) {
            assertThat(customer.path("risk_rating").isNull()).as(status).isFalse();
        }
        if (!List.of("incomplete", "awaiting_ubo").contains(status)) {
            assertThat(customer.path("rejection_reasons").isEmpty())
                    .as(status + customer.path("rejection_reasons"))
                    .isEqualTo(!status.equals("rejected"));
        }
        if (!status.equals("approved")) {
            assertThat(customer.path("endorsements")).isEmpty();
        }
        Set<String> sent = switch (status) {
            case "approved" -> Set.of("accepted");
            case "under_review", "manual_review" -> Set.of("accepted", "pending");
            default -> Set.of("accepted", "pending", "not_sent", "rejected");
        };
        assertThat(customer.path("requirements")).isEqualTo(kyc.path("requirements"));
        assertThat(customer.path("requirements").valueStream())
                .as(status)
                .allMatch(
                        requirement -> sent.contains(requirement.path("status").asString()));
        JsonNode profile = customer.at("/verification_profiles/0");
        switch (status) {
            case "approved", "rejected" ->
                assertThat(profile.path("status").asString()).isEqualTo(status);
            case "under_review", "manual_review" ->
                assertThat(profile.path("status").asString()).isEqualTo("pending");
            default -> assertThat(profile.path("status").asString()).isIn("incomplete", "pending");
        }
        assertThat(profile.at("/criteria/required").isEmpty())
                .as(status + profile)
                .isEqualTo(!sent.contains("not_sent"));
    }

    /** The actor of a simulation is on record, as a reviewer would be. */
    @Test
    void anApprovalAnswersTheReferrals() {
        String john = Submissions.john(api);
        api.patch(john, "{\"nationality\":\"RU\"}");
        api.post(john + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, john, "manual_review");

        api.post(john + "/simulate", "{\"outcome\":\"approved\"}");

        assertThat(operator.withKeyOf(platform, "reviewer")
                        .get(john + "/kyc")
                        .json()
                        .at("/findings")
                        .valueStream())
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.at("/open").asBoolean()).isFalse();
                    assertThat(finding.at("/closed_by").asString()).startsWith("key_");
                    assertThat(finding.at("/closed_reason").asString()).isEqualTo("simulated");
                });
    }
}
