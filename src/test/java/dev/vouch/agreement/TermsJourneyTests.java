package dev.vouch.agreement;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A platform's terms, and what its customers have to accept. */
class TermsJourneyTests extends Journey {

    private static final String SHA256 = "0c".repeat(32);

    private Answer register(String kind, String version, Instant effectiveAt) {
        return api.post("/v0/terms", """
                {"kind": "%s", "version": "%s", "url": "https://example.com/%s", "text_sha256": "%s",
                 "effective_at": "%s"}""".formatted(kind, version, version, SHA256, effectiveAt));
    }

    private Answer accept(String customer, String version, String sha256) {
        return api.post(customer + "/agreements", """
                {"kind": "terms_of_service", "version": "%s", "text_sha256": "%s", "accepted_at": "2026-01-15T10:00:00Z"}
                """.formatted(version, sha256));
    }

    private String status(Answer of) {
        return of.json()
                .path("requirements")
                .valueStream()
                .filter(requirement -> requirement.path("name").asString().equals("terms_of_service"))
                .map(requirement -> requirement.path("status").asString())
                .findFirst()
                .orElse("not required");
    }

    private List<String> discovered() {
        return api.get("/v0/requirements?type=individual")
                .json()
                .path("data")
                .valueStream()
                .map(requirement -> requirement.path("name").asString())
                .toList();
    }

    @Test
    void theCurrentVersionIsRequiredUntilItIsAcceptedAndTheNextOneAgain() {
        assertThat(discovered()).doesNotContain("terms_of_service");
        String before = Submissions.john(api);
        assertThat(status(api.get(before))).isEqualTo("not required");
        Answer first = register("terms_of_service", "1", clock.instant());
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        register("terms_of_service", "2", clock.instant().plus(Duration.ofDays(30)));
        assertThat(api.get("/v0/terms/" + first.text("/id")).bytes()).isEqualTo(first.bytes());
        assertThat(ids(api.get("/v0/terms"))).hasSize(2).contains(first.text("/id"));

        assertThat(discovered()).contains("terms_of_service");
        Answer created = api.post("/v0/customers", Customers.aCustomer().toString());
        assertThat(status(created)).isEqualTo("not_sent");
        assertThat(status(api.get(before))).isEqualTo("not_sent");
        assertThat(api.get(before)
                        .json()
                        .at("/verification_profiles/0/criteria/required")
                        .toString())
                .contains("terms_of_service");

        api.post(before + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, before, "incomplete");
        assertProblem(accept(before, "1", "0d".repeat(32)), 422, "validation_failed");
        assertThat(accept(before, "1", SHA256).status()).isEqualTo(201);
        Submissions.await(api, before, "approved");
        assertThat(status(api.get(before))).isEqualTo("accepted");

        clock.goAhead(Duration.ofDays(31));
        assertThat(status(api.get(before))).isEqualTo("not_sent");
        assertThat(api.get(before).text("/kyc_status")).isEqualTo("approved");
        accept(before, "2", SHA256);
        assertThat(status(api.get(before))).isEqualTo("accepted");
        assertThat(api.get(before).text("/kyc_status")).isEqualTo("approved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "::1", "2001:DB8::1", "::ffff:203.0.113.7"})
    void anAgreementNamesAnAddress(String ip) {
        assertThat(acceptFrom(ip, "2026-01-15T10:00:00Z").text("/ip")).isEqualTo(ip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999.1.1.1", "1.2.3", "2001:db8::1::2", "fe80::1%eth0", "2001:db8::/32", "localhost", "::g"})
    void anAddressThatIsNoneIsRefused(String ip) {
        Answer refused = assertProblem(acceptFrom(ip, "2026-01-15T10:00:00Z"), 422, "validation_failed");
        assertThat(faults(refused)).containsExactly("/ip");
    }

    @Test
    void aTimeBeforeAnybodyCouldAgreeIsRefused() {
        Answer agreement = assertProblem(acceptFrom("::1", "1899-12-31T23:59:59Z"), 422, "validation_failed");
        Answer terms = assertProblem(
                register("terms_of_service", "1", Instant.parse("0026-01-15T10:00:00Z")), 422, "validation_failed");

        assertThat(faults(agreement)).containsExactly("/accepted_at");
        assertThat(agreement.text("/errors/0/message")).isEqualTo("must not be before 1900-01-01");
        assertThat(faults(terms)).containsExactly("/effective_at");
    }

    private Answer acceptFrom(String ip, String acceptedAt) {
        return api.post(Submissions.john(api) + "/agreements", """
                {"kind": "privacy", "version": "1", "text_sha256": "%s", "accepted_at": "%s", "ip": "%s"}
                """.formatted(SHA256, acceptedAt, ip));
    }

    @Test
    void aVersionIsRegisteredOnce() {
        Answer first = register("terms_of_service", "1", clock.instant());
        Answer again = assertProblem(register("terms_of_service", "1", clock.instant()), 409, "terms_version_exists");
        assertThat(again.text("/existing_id")).isEqualTo(first.text("/id"));
        JsonNode refused = assertProblem(
                        api.post(
                                "/v0/terms",
                                "{\"kind\":\"x\",\"version\":\"1\",\"url\":\"javascript:alert(1)\",\"text_sha256\":\"\"}"),
                        422,
                        "validation_failed")
                .json();
        assertThat(refused.path("errors")).hasSize(2);
    }
}
