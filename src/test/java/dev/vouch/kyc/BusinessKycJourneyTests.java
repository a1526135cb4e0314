package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BusinessKycJourneyTests extends Journey {

    @Test
    void aBusinessWaitsForItsOwnersExactlyWhileTheyHoldItUp() {
        String acme = Submissions.acme(api);
        assertThat(Submissions.document(api, acme, "type", "incorporation_articles")
                        .status())
                .isEqualTo(201);
        assertThat(status(acme)).isEqualTo("awaiting_ubo");

        String jane = Submissions.owner(api, acme, "Jane", "536-90-4399", "60", "control_person");
        String rick = Submissions.owner(api, acme, "Rick", "536-90-4398", "30", "beneficial_owner");
        Submissions.owner(api, acme, "Tiny", "536-90-4397", "5", "beneficial_owner");
        assertThat(api.post(acme + "/beneficial-owners/attestation", "{}").status())
                .isBetween(200, 201);
        submitFor(jane, 402);
        assertThat(status(acme)).isEqualTo("awaiting_ubo");
        assertThat(api.get(jane).text("/verification_status")).isEqualTo("pending");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("not_started");

        api.patch(acme, "{\"phone\":null}");
        assertThat(status(acme)).isEqualTo("incomplete");
        api.patch(acme, "{\"phone\":\"+1234567890\"}");
        assertThat(status(acme)).isEqualTo("awaiting_ubo");

        submitFor(rick, 403);
        Answer approved = Submissions.await(api, acme, "approved");
        assertThat(Submissions.history(approved)).endsWith("awaiting_ubo", "under_review", "approved");
        assertThat(api.get(jane).text("/verification_status")).isEqualTo("approved");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("approved");
        assertThat(api.get(acme + "/beneficial-owners").toString()).contains("not_started");

        api.patch(rick, "{\"email\":\"rick@example.com\"}");
        assertThat(status(acme)).isEqualTo("approved");
        api.patch(rick, "{\"last_name\":\"Doe\"}");
        assertThat(status(acme)).isNotEqualTo("approved");
        assertThat(api.get(jane).text("/verification_status")).isEqualTo("approved");
    }

    @Test
    void everyChangeOfTheRequirementsChangesTheETag() {
        String acme = Submissions.acme(api);
        String before = api.get(acme + "/kyc").header("ETag");
        String jane = Submissions.owner(api, acme, "Jane", "536-90-4399", "100", "control_person");
        before = assertAnotherETag(acme, before);

        Submissions.document(api, acme, "type", "incorporation_articles");
        assertThat(status(acme)).isEqualTo("awaiting_ubo");
        before = assertAnotherETag(acme, before);
        api.post(acme + "/beneficial-owners/attestation", null);
        assertThat(status(acme)).isEqualTo("awaiting_ubo");
        before = assertAnotherETag(acme, before);
        api.patch(jane, "{\"date_of_birth\":null}");
        assertAnotherETag(acme, before);
    }

    private String assertAnotherETag(String customer, String before) {
        Answer kyc = api.with("If-None-Match", before).get(customer + "/kyc");
        assertThat(kyc.status()).isEqualTo(200);
        return kyc.header("ETag");
    }

    @Test
    void listsWhatEachOwnerHasToProvide() {
        String acme = Submissions.acme(api);
        assertThat(ofOwners(acme).at("/missing")).hasToString("[\"control_person\",\"attestation\"]");
        assertThat(ofOwners(acme).has("owners")).isFalse();

        String jane = Submissions.owner(api, acme, "Jane", "536-90-4399", "70", "control_person");
        Submissions.owner(api, acme, "Tiny", "536-90-4397", "5", "beneficial_owner");
        api.patch(jane, "{\"date_of_birth\":null}");
        api.post(acme + "/beneficial-owners/attestation", null);
        Submissions.document(api, acme, "type", "incorporation_articles");
        submitFor(jane, 402);

        for (String seen : List.of(acme, acme + "/kyc")) {
            JsonNode requirement = ofOwners(seen);
            assertThat(requirement.has("missing")).isFalse();
            assertThat(requirement.at("/owners")).hasSize(1);
            assertThat(requirement.at("/owners/0/owner_id").asString())
                    .isEqualTo(jane.substring(jane.lastIndexOf('/') + 1));
            assertThat(requirement.at("/owners/0/requirements").valueStream())
                    .extracting(one ->
                            one.at("/name").asString() + " " + one.at("/status").asString())
                    .containsExactly(
                            "date_of_birth not_sent",
                            "residential_address accepted",
                            "tax_id accepted",
                            "identity_document pending",
                            "selfie pending");
            assertThat(requirement.at("/owners/0/requirements/3/any_of")).hasSize(3);
        }
    }

    private JsonNode ofOwners(String path) {
        return api.get(path)
                .json()
                .at("/requirements")
                .valueStream()
                .filter(requirement -> requirement.at("/name").asString().equals("beneficial_owners"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onALivePlatformAReviewerApprovesIt() {
        String platform = Submissions.newLivePlatform(operator);
        api = operator.withKeyOf(platform, "platform");
        String acme = Submissions.acme(api);
        Submissions.document(api, acme, "type", "incorporation_articles");
        String jane = Submissions.owner(api, acme, "Jane", "536-90-4399", "70", "control_person");
        api.post(acme + "/beneficial-owners/attestation", null);
        submitFor(jane, 402);
        Submissions.await(api, acme, "manual_review");
        assertThat(api.get(jane).text("/verification_status")).isEqualTo("pending");

        operator.withKeyOf(platform, "reviewer").post(acme + "/kyc/decision", Submissions.APPROVE);

        assertThat(status(acme)).isEqualTo("approved");
        assertThat(api.get(acme).text("/status")).isEqualTo("active");
        assertThat(api.get(jane).text("/verification_status")).isEqualTo("approved");
    }

    private void submitFor(String owner, int pixels) {
        Answer submitted = api.post(owner + "/kyc", Submissions.passportAndSelfie(pixels));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(202);
    }

    private String status(String business) {
        return api.get(business).text("/kyc_status");
    }
}
