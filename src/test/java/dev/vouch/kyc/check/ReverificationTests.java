package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.ApprovedCustomers;
import dev.vouch.kyc.CheckSummary;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.LockedCase;
import dev.vouch.kyc.RiskAssessment;
import dev.vouch.kyc.Submissions;
import dev.vouch.tenancy.PlatformScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What takes an approval away without anybody having asked for it. */
class ReverificationTests extends Journey {

    @Autowired
    ExpiredDocuments expiredDocuments;

    @Autowired
    Rescreening rescreening;

    @Autowired
    KycChecks checks;

    @Autowired
    CheckedCases cases;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    OngoingMonitoring approvals;

    @Autowired
    ApprovedCustomers customers;

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
        rescreening.run();
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");

        // As if the entry had come to the list after the approval.
        rows().update("update customers set first_name = 'Ivan Testovich', last_name = 'Sanctionov'");
        rescreening.run();
        Submissions.await(api, customer, "manual_review");
        Answer kyc = api.get(customer + "/kyc");
        assertThat(kyc.toString()).doesNotContain("sanctions_list_changed");
        assertThat(operator.withKeyOf(platform, "reviewer")
                        .get(customer + "/kyc")
                        .toString())
                .contains("sanctions_list_changed");

        operator.withKeyOf(platform, "reviewer").post(customer + "/kyc/decision", Submissions.APPROVE);
        rescreening.run();
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
    }

    /** They lock the customer: another transaction waits, and then reads their result. */
    @Test
    void checksThatReadTheListBeforeItChangedAndEndAfterItAreMadeUpFor() {
        String customer = Submissions.john(api);
        CustomerId id = CustomerId.of(api.get(customer).text("/id"));
        PlatformId platformId = PlatformId.of(platform);
        api.patch(customer, "{\"phone\":null}");
        Submissions.document(api, customer, "type", "passport");
        Submissions.document(api, customer, "type", "selfie");
        // Complete without anybody hearing of it, so that no checks run but those below.
        rows().update("update customers set phone = '+14155550123', first_name = 'Ivan Testovich',"
                + " last_name = 'Sanctionov'");
        api.post(customer + "/simulate", "{\"outcome\":\"under_review\"}");
        int step = Submissions.history(api.get(customer + "/kyc")).size();

        try (PlatformScope scope = PlatformScope.of(platformId)) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                LockedCase locked = cases.toCheck(platformId, id, step).orElseThrow();
                CompletableFuture<Void> rescreened = CompletableFuture.runAsync(rescreening::run);
                Awaitility.await().until(() -> rescreened.isDone() || waitsForALock());
                locked.assess(new RiskAssessment(RiskRating.LOW, List.of()));
                cases.settle(locked, new CheckSummary(List.of(), List.of(), List.of()));
                assertThat(rescreened).isNotDone();
            });
        }

        Submissions.await(api, customer, "manual_review");
    }

    private boolean waitsForALock() {
        return database.asOwner()
                        .sql("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void oneFailingCustomerDelaysNoOther() {
        List<String> approved = Stream.generate(() -> Submissions.john(api))
                .limit(3)
                .peek(customer -> Stream.of("pending", "under_review", "approved")
                        .forEach(outcome -> api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}")))
                .toList();
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() ->
                        approvals.of((platform, last) -> customers.andThoseInReviewAfter(platform, last, 2), facts -> {
                            seen.add("/v0/customers/" + facts.customer().id());
                            throw new IllegalStateException("It is out of order");
                        }))
                .hasMessageContaining("could not be re-checked");
        assertThat(seen).containsAll(approved);
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
    void tellsWhatIsRequiredBeforeThereIsACustomer() {
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
