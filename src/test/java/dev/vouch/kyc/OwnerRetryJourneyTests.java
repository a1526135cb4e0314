package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One owner is tried again alone: the others and the business stay as they are. */
class OwnerRetryJourneyTests extends Journey {

    private Api reviewer;
    private String acme;
    private String jane;
    private String rick;

    @BeforeEach
    void anApprovedBusinessWithTwoOwners() {
        reviewer = operator.withKeyOf(platform, "reviewer");
        acme = Submissions.acme(api);
        Submissions.document(api, acme, "type", "incorporation_articles");
        jane = Submissions.owner(api, acme, "Jane", "536-90-4399", "60", "control_person");
        rick = Submissions.owner(api, acme, "Rick", "536-90-4398", "30", "beneficial_owner");
        api.post(acme + "/beneficial-owners/attestation", null);
        submitFor(jane, 400);
    }

    @Test
    void aReviewerAsksForOneOwnerAlone() {
        submitFor(rick, 401);
        Submissions.await(api, acme, "approved");

        Answer asked = reviewer.post(acme + "/kyc/decision", """
                {"decision":"reverify","requested":["%s"],
                 "reasons":[{"code":"document_unreadable","public":"The photo is too blurry."}]}""".formatted(id(rick)));

        assertThat(asked.text("/status")).as(asked.toString()).isEqualTo("awaiting_ubo");
        assertThat(Submissions.open(asked)).containsExactly("beneficial_owners");
        assertThat(asked.toString()).contains(id(rick) + " (identity_document)", "The photo is too blurry.");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("rejected");
        assertThat(api.get(rick).text("/rejection_reason")).isEqualTo("The photo is too blurry.");

        // What concerns others does not answer for Rick.
        api.patch(jane, "{\"email\":\"jane@example.com\"}");
        api.post(acme + "/beneficial-owners/attestation", null);
        assertThat(api.get(acme).text("/kyc_status")).isEqualTo("awaiting_ubo");

        submitFor(rick, 401);
        Answer approved = Submissions.await(api, acme, "approved");
        assertThat(Submissions.history(approved))
                .endsWith("approved", "incomplete", "awaiting_ubo", "under_review", "approved");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("approved");
        assertThat(api.get(rick).json().has("rejection_reason")).isFalse();
        assertThat(api.get(jane).text("/verification_status")).isEqualTo("approved");
    }

    @Test
    void anotherNameDoesNotAnswerForADocument() {
        submitFor(rick, 1400);
        Submissions.await(api, acme, "awaiting_ubo");

        api.patch(rick, "{\"first_name\":\"Ricardo\"}");

        Answer kyc = api.get(acme + "/kyc");
        assertThat(kyc.text("/status")).isEqualTo("awaiting_ubo");
        assertThat(kyc.json().at("/requirements").toString())
                .contains(id(rick) + " (identity_document)", "narrow strip");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("rejected");
    }

    @Test
    void anOwnersOwnStatusFollowsWhatIsKnownOfTheOwner() {
        api.patch(rick, "{\"tax_id\":null}");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("not_started");
        submitFor(rick, 401);
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("incomplete");

        api.patch(rick, "{\"tax_id\":{\"number\":\"536-90-4398\",\"type\":\"ssn\",\"country\":\"US\"}}");
        assertComplete(rick);

        Submissions.await(api, acme, "approved");
        api.patch(rick, "{\"tax_id\":null}");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("incomplete");
        assertThat(api.get(acme).text("/kyc_status")).isEqualTo("awaiting_ubo");
    }

    @Test
    void aMissingFileOfAnOwnerIsSubmittedAlone() {
        String[] files = Submissions.nationalId().split(",\"document_back\"");
        submit(rick, files[0] + "}");
        submit(rick, "{\"document_type\":\"national_id\",\"document_back\"" + files[1]);
        assertThat(api.get(acme + "/kyc").toString()).contains(id(rick) + " (selfie)");

        submit(rick, "{\"selfie\"" + Submissions.passportAndSelfie(401).split(",\"selfie\"")[1]);

        assertComplete(rick);
        Submissions.await(api, acme, "approved");
    }

    @Test
    void anExpiredDocumentOfAnOwnerDoesNotCount() {
        submit(rick, Submissions.passportAndSelfie(401).replaceFirst("\\{", "{\"expires_on\":\"2020-01-31\","));

        assertThat(api.get(rick).text("/verification_status")).isEqualTo("incomplete");
        assertThat(api.get(acme + "/kyc").toString()).contains(id(rick) + " (identity_document)");
    }

    @Test
    void theChecksAskForOneOwnerAlone() {
        submitFor(rick, 1400);

        Answer waiting = Submissions.await(api, acme, "awaiting_ubo");

        assertThat(waiting.toString()).contains(id(rick) + " (identity_document)", "narrow strip");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("rejected");
        assertThat(api.get(jane).text("/verification_status")).isEqualTo("pending");
        submitFor(rick, 401);
        Submissions.await(api, acme, "approved");
    }

    /** The identity document was good: the selfie alone puts it right, and only the selfie does. */
    @Test
    void aPoorSelfieIsAskedForAndNotTheIdentityDocument() {
        String good = Submissions.passportAndSelfie(401).split(",\"selfie\"")[1];
        String poor = Submissions.passportAndSelfie(1400).split(",\"selfie\"")[1];
        submit(rick, Submissions.passportAndSelfie(401).replace(good, poor));

        Answer waiting = Submissions.await(api, acme, "awaiting_ubo");
        assertThat(waiting.json().at("/requirements").toString())
                .contains(
                        id(rick) + " (selfie)",
                        id(rick) + ": The picture of the selfie is a narrow strip",
                        "{\"name\":\"selfie\",\"status\":\"rejected\"")
                .doesNotContain(
                        "{\"name\":\"identity_document\",\"status\":\"rejected\"",
                        "{\"name\":\"identity_document\",\"status\":\"not_sent\"");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("rejected");
        assertThat(api.get(rick).text("/rejection_reason")).contains("selfie");

        submit(rick, Submissions.passportAndSelfie(410).split(",\"selfie\"")[0] + "}");
        assertThat(api.get(acme).text("/kyc_status")).isEqualTo("awaiting_ubo");
        submit(rick, "{\"selfie\"" + good);
        Submissions.await(api, acme, "approved");
    }

    @Test
    void aReviewerAsksForASelfieAlone() {
        submitFor(rick, 401);
        Submissions.await(api, acme, "approved");

        Answer asked = reviewer.post(
                acme + "/kyc/decision", "{\"decision\":\"reverify\",\"requested\":[\"" + id(rick) + "/selfie\"]}");

        assertThat(asked.text("/status")).as(asked.toString()).isEqualTo("awaiting_ubo");
        assertThat(asked.json().at("/requirements").toString()).contains(id(rick) + " (selfie)");
    }

    @Test
    void anotherNameOfAnOwnerNeedsADocumentThatSaysSo() {
        submitFor(rick, 401);
        Submissions.await(api, acme, "approved");

        api.patch(rick, "{\"last_name\":\"Doe\"}");

        Answer kyc = api.get(acme + "/kyc");
        assertThat(kyc.text("/status")).isEqualTo("awaiting_ubo");
        assertThat(kyc.toString()).contains("The name or birth date has changed since.");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("incomplete");
        assertThat(api.get(jane).text("/verification_status")).isEqualTo("approved");
        submitFor(rick, 401);
        Submissions.await(api, acme, "approved");
    }

    @Test
    void anotherAddressOfAnOwnerIsCheckedAgain() {
        submitFor(rick, 401);
        Submissions.await(api, acme, "approved");

        api.patch(rick, "{\"address\":{\"line1\":\"2 Main St\"}}");

        assertThat(reason(api.get(acme + "/kyc"), "reverify")).isEqualTo("beneficial_owner.updated " + id(rick));
        Submissions.await(api, acme, "approved");
    }

    @Test
    void deletingAnOwnerEndsTheApproval() {
        submitFor(rick, 401);
        Submissions.await(api, acme, "approved");

        api.delete(rick);

        Answer kyc = api.get(acme + "/kyc");
        assertThat(kyc.text("/status")).isEqualTo("awaiting_ubo");
        assertThat(reason(kyc, "reverify")).isEqualTo("beneficial_owner.deleted " + id(rick));
        assertThat(kyc.toString()).contains("the attestation that nobody else owns 25 % or more");
        api.post(acme + "/beneficial-owners/attestation", null);
        Submissions.await(api, acme, "approved");
    }

    @Test
    void nobodyIsAskedForSomebodyElsesOwner() {
        submitFor(rick, 401);
        Submissions.await(api, acme, "approved");
        String other = Submissions.acme(api);
        String stranger = Submissions.owner(api, other, "Rick", "536-90-4398", "30", "beneficial_owner");

        Answer refused = reviewer.post(
                acme + "/kyc/decision", "{\"decision\":\"reverify\",\"requested\":[\"" + id(stranger) + "\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/requested/0");
        assertThat(api.get(acme).text("/kyc_status")).isEqualTo("approved");
    }

    /** The checks, which follow on their own, may be quicker than the test. */
    private void assertComplete(String owner) {
        assertThat(api.get(owner).text("/verification_status")).isIn("pending", "approved");
    }

    private static String reason(Answer kyc, String action) {
        return kyc.json()
                .at("/history")
                .valueStream()
                .filter(step -> step.at("/action").asString().equals(action))
                .map(step -> step.at("/reason").asString())
                .findFirst()
                .orElseThrow();
    }

    private void submitFor(String owner, int pixels) {
        submit(owner, Submissions.passportAndSelfie(pixels));
    }

    private void submit(String owner, String files) {
        Answer submitted = api.post(owner + "/kyc", files);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(202);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
