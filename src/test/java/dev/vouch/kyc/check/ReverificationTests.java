package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.NewEdition;
import dev.vouch.kyc.Submissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What takes an approval away without anybody having asked for it. */
class ReverificationTests extends Journey {

    @Autowired
    ExpiredDocuments expiredDocuments;

    @Autowired
    Rescreening rescreening;

    @Autowired
    KycChecks checks;

    @Autowired
    OngoingMonitoring monitoring;

    @Test
    void aDocumentThatExpiresIsAskedForAgain() {
        String customer = Submissions.john(api);
        api.post(customer + "/simulate", "{\"outcome\":\"pending\"}");
        Submissions.document(
                api,
                customer,
                "type",
                "passport",
                "expires_on",
                LocalDate.now().plusDays(5).toString());
        api.post(customer + "/simulate", "{\"outcome\":\"under_review\"}");
        api.post(customer + "/simulate", "{\"outcome\":\"approved\"}");

        expiredDocuments.run();
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");

        clock.goAhead(Duration.ofDays(7));
        expiredDocuments.run();
        expiredDocuments.run();
        Answer kyc = api.get(customer + "/kyc");
        assertThat(kyc.text("/status")).isEqualTo("incomplete");
        assertThat(kyc.toString()).contains("The passport expired on", "expired: passport");
    }

    @Test
    void aNewMatchTakesAnApprovalAwayOnceAndThenAPersonDecides() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");
        NewEdition.publish(rows());
        rescreening.run();
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");

        // As if the entry had come to the list after the approval.
        rows().update("update customers set first_name = 'Ivan Testovich', last_name = 'Sanctionov'");
        NewEdition.publish(rows());
        rescreening.run();
        Submissions.await(api, customer, "manual_review");
        Answer kyc = api.get(customer + "/kyc");
        assertThat(kyc.toString()).doesNotContain("sanctions_list_changed");
        assertThat(operator.withKeyOf(platform, "reviewer")
                        .get(customer + "/kyc")
                        .toString())
                .contains("sanctions_list_changed");

        operator.withKeyOf(platform, "reviewer").post(customer + "/kyc/decision", Submissions.APPROVE);
        NewEdition.publish(rows());
        rescreening.run();
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
    }

    @Test
    void oneFailingCustomerDelaysNoOther() {
        List<CustomerId> approved = Stream.generate(() -> Submissions.john(api))
                .limit(3)
                .peek(customer -> Stream.of("pending", "under_review", "approved")
                        .forEach(outcome -> api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}")))
                .map(customer -> CustomerId.of(api.get(customer).text("/id")))
                .toList();
        List<CustomerId> seen = new ArrayList<>();

        assertThatThrownBy(() -> monitoring.run(
                        "proof",
                        (tenant, place) -> tenant.equals(PlatformId.of(platform))
                                ? approved.stream().skip(seen.size()).limit(2).toList()
                                : List.of(),
                        locked -> {
                            seen.add(locked.customer().id());
                            throw new IllegalStateException("It is out of order");
                        }))
                .hasMessageContaining("3 customers failed");
        assertThat(seen).isEqualTo(approved);
    }

    @Test
    void theChecksOfADeletedCustomerAreVoid() {
        String customer = Submissions.john(api);
        UUID id = uuid(api.get(customer).text("/id"));
        api.delete(customer);

        checks.run(new ChecksTask(uuid(platform), id, 1));
    }

    @Test
    void aHigherLevelTakesAnApprovalAwayAndTheSameLevelDoesNothing() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");

        assertThat(level(customer, "standard").text("/status")).isEqualTo("approved");
        Answer raised = level(customer, "enhanced");
        assertThat(raised.text("/status")).isEqualTo("incomplete");
        int steps = Submissions.history(raised).size();
        assertThat(Submissions.history(level(customer, "enhanced"))).hasSize(steps);
    }

    @Test
    void aLinkOfALockedCustomerStartsNothing() {
        Answer created = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@example.com\"}");
        api.post(created.header("Location") + "/lock", "{\"reason\":\"other\"}");

        api.withKey(null).post(created.text("/kyc_link").replaceFirst("https?://[^/]+", "") + "/start", null);

        assertThat(api.get(created.header("Location")).text("/kyc_status")).isEqualTo("not_started");
    }

    @Test
    void listsWhatIsRequiredBeforeACustomerExists() {
        assertThat(api.get("/v0/requirements?type=individual&country=US").toString())
                .contains("identity_document", "selfie")
                .doesNotContain("proof_of_address");
        assertThat(api.get("/v0/requirements?type=business&level=enhanced").toString())
                .contains("beneficial_owners", "signed_balance_sheet");
        assertThat(api.get("/v0/requirements").status()).isBetween(400, 422);
    }

    private Answer level(String customer, String level) {
        return api.post(customer + "/kyc/level", "{\"level\":\"" + level + "\"}");
    }
}
