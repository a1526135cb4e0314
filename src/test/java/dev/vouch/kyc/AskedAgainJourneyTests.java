package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An incomplete customer always has an outstanding requirement, and meeting it leads on. */
class AskedAgainJourneyTests extends Journey {

    private static final String REASONS =
            ",\"reasons\":[{\"code\":\"document_unreadable\",\"public\":\"The photo is too blurry.\"}]";

    private Api reviewer;

    @BeforeEach
    void aReviewer() {
        reviewer = operator.withKeyOf(platform, "reviewer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"under_review", "manual_review", "approved", "rejected"})
    void aSimulatedIncompleteCustomerIsAskedForAnIdentityDocument(String before) {
        String customer = complete();
        bring(customer, before);

        Answer incomplete = simulate(customer, "incomplete");

        assertThat(incomplete.status()).as(incomplete.toString()).isEqualTo(200);
        assertThat(incomplete.text("/status")).isEqualTo("incomplete");
        assertThat(Submissions.open(incomplete)).containsExactly("identity_document");
        assertThat(incomplete.json().at("/verification_profiles/0/criteria/errors"))
                .hasToString("[\"identity_document\"]");
        assertThat(api.post(customer + "/kyc", Submissions.passportAndSelfie()).text("/status"))
                .isEqualTo("under_review");
    }

    /** At the standard level nothing but the request asks for it. */
    @Test
    void aRequestedProofOfAddressHasToBeRecent() {
        String customer = complete();
        bring(customer, "approved");
        reviewer.post(
                customer + "/kyc/decision",
                "{\"decision\":\"reverify\",\"requested\":[\"proof_of_address\"]" + REASONS + "}");

        Submissions.document(api, customer, "type", "proof_of_address", "issued_on", "2020-01-01");
        Answer old = api.get(customer + "/kyc");
        assertThat(old.text("/status")).as(old.toString()).isEqualTo("incomplete");
        assertThat(Submissions.open(old)).containsExactly("proof_of_address");

        String today = LocalDate.now().toString();
        Submissions.document(api, customer, "type", "proof_of_address", "issued_on", today);
        Submissions.await(api, customer, "approved");
    }

    @Test
    void aSimulatedIncompleteBusinessIsAskedForItsArticles() {
        String acme = Submissions.acme(api);
        simulate(acme, "pending");
        Submissions.document(api, acme, "type", "incorporation_articles");
        bring(acme, "under_review");

        Answer incomplete = simulate(acme, "incomplete");

        assertThat(incomplete.text("/status")).isEqualTo("incomplete");
        assertThat(Submissions.open(incomplete)).contains("incorporation_articles");
        Submissions.document(api, acme, "type", "incorporation_articles");
        assertThat(api.get(acme).text("/kyc_status")).isEqualTo("awaiting_ubo");
    }

    @Test
    void onlyABusinessIsSimulatedToAwaitItsOwners() {
        String customer = Submissions.john(api);
        simulate(customer, "pending");

        Answer refused = simulate(customer, "awaiting_ubo");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("no owners");
        assertThat(refused.json().at("/allowed")).hasToString("[\"require_more\",\"complete\"]");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("pending");
    }

    @Test
    void aReviewerWhoRequestsInformationSaysWhich() {
        String customer = complete();
        bring(customer, "manual_review");

        for (String requested : List.of("", ",\"requested\":[]", ",\"requested\":null")) {
            Answer refused = decide(customer, "request_information", requested + REASONS);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/requested");
        }
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("manual_review");
    }

    @Test
    void nobodyIsAskedForWhatIsOfTheOtherType() {
        String customer = complete();
        bring(customer, "manual_review");

        Answer refused = decide(
                customer, "request_information", ",\"requested\":[\"selfie\",\"signed_balance_sheet\"]" + REASONS);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/requested/1");
        assertThat(refused.text("/errors/0/message")).contains("individual", "proof_of_address");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("manual_review");
    }

    /** What the level does not require may still be asked of somebody. */
    @Test
    void aReviewerMayAskForMoreThanTheLevelRequires() {
        String customer = complete();
        bring(customer, "manual_review");

        Answer asked = decide(customer, "request_information", ",\"requested\":[\"proof_of_address\"]" + REASONS);

        assertThat(asked.text("/status")).as(asked.toString()).isEqualTo("incomplete");
        assertThat(Submissions.open(api.get(customer + "/kyc"))).containsExactly("proof_of_address");
        assertThat(asked.toString()).contains("The photo is too blurry.");
        Submissions.document(
                api,
                customer,
                "type",
                "proof_of_address",
                "issued_on",
                LocalDate.now(clock).toString());
        Submissions.await(api, customer, "approved");
    }

    /** A re-requested field may have been correct already. */
    @Test
    void aCorrectFieldCanBeConfirmed() {
        String customer = complete();
        bring(customer, "manual_review");
        decide(customer, "request_information", ",\"requested\":[\"phone\",\"tax_id\"]" + REASONS);

        api.patch(customer, "{\"phone\":\"+1234567890\"}");
        assertThat(Submissions.open(api.get(customer + "/kyc"))).containsExactly("tax_id");
        Answer confirmed =
                api.patch(customer, "{\"tax_id\":{\"number\":\"536-90-4399\",\"type\":\"ssn\",\"country\":\"US\"}}");

        assertThat(confirmed.text("/kyc_status")).isEqualTo("under_review");
    }

    @Test
    void anUnrequestedFieldLeavesNoTraceUnlessItChanges() {
        String customer = complete();
        bring(customer, "manual_review");
        decide(customer, "request_information", ",\"requested\":[\"tax_id\"]" + REASONS);
        String before = api.get(customer + "/kyc").toString();

        Answer same = api.patch(customer, "{\"phone\":\"+1234567890\",\"first_name\":\"John\"}");

        assertThat(same.text("/kyc_status")).isEqualTo("incomplete");
        assertThat(api.get(customer + "/kyc")).hasToString(before);
    }

    @ParameterizedTest
    @CsvSource({"approved, reverify", "rejected, reopen"})
    void aRetryRequiresAnIdentityDocument(String before, String decision) {
        String customer = complete();
        bring(customer, before);

        Answer again = decide(customer, decision, "");

        assertThat(again.text("/status")).as(again.toString()).isEqualTo("incomplete");
        assertThat(Submissions.open(again)).containsExactly("identity_document");
        assertThat(api.post(customer + "/kyc", Submissions.passportAndSelfie()).text("/status"))
                .isEqualTo("under_review");
    }

    /** The path of a customer that is approved by its checks. */
    private String complete() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");
        return customer;
    }

    /** By simulated steps, and at last by the one in question. */
    private void bring(String customer, String status) {
        if (!List.of("approved", "awaiting_ubo").contains(api.get(customer).text("/kyc_status"))) {
            throw new AssertionError(api.get(customer).toString());
        }
        List<String> way = switch (status) {
            case "approved" -> List.of();
            case "rejected" -> List.of("rejected");
            case "manual_review" -> List.of("incomplete", "under_review", "manual_review");
            default -> List.of("incomplete", "under_review");
        };
        way.forEach(step -> assertThat(simulate(customer, step).status()).isEqualTo(200));
    }

    private Answer simulate(String customer, String outcome) {
        return api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}");
    }

    private Answer decide(String customer, String decision, String more) {
        return reviewer.post(customer + "/kyc/decision", "{\"decision\":\"" + decision + "\"" + more + "}");
    }
}
