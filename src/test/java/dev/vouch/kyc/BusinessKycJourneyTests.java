package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.junit.jupiter.api.Test;

class BusinessKycJourneyTests extends Journey {

    private static final String OWNER = """
            {"first_name": "%s", "last_name": "Roe", "date_of_birth": "1980-05-20",
             "address": {"line1": "123 Main St", "city": "New York", "state": "NY", "postal_code": "10001",
              "country": "US"},
             "tax_id": {"number": "%s", "type": "ssn", "country": "US"},
             "ownership_percentage": "%s", "roles": ["%s"]}""";

    @Test
    void aBusinessWaitsForItsOwnersExactlyWhileTheyHoldItUp() {
        String acme = Submissions.acme(api);
        assertThat(Submissions.document(api, acme, "type", "incorporation_articles")
                        .status())
                .isEqualTo(201);
        assertThat(status(acme)).isEqualTo("awaiting_ubo");

        String jane = owner(acme, "Jane", "536-90-4399", "60", "control_person");
        String rick = owner(acme, "Rick", "536-90-4398", "30", "beneficial_owner");
        owner(acme, "Tiny", "536-90-4397", "5", "beneficial_owner");
        assertThat(api.post(acme + "/beneficial-owners/attestation", "{}").status())
                .isBetween(200, 201);
        submitFor(jane);
        assertThat(status(acme)).isEqualTo("awaiting_ubo");
        assertThat(api.get(jane).text("/verification_status")).isEqualTo("pending");
        assertThat(api.get(rick).text("/verification_status")).isEqualTo("not_started");

        api.patch(acme, "{\"phone\":null}");
        assertThat(status(acme)).isEqualTo("incomplete");
        api.patch(acme, "{\"phone\":\"+1234567890\"}");
        assertThat(status(acme)).isEqualTo("awaiting_ubo");

        submitFor(rick);
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

    private String owner(String business, String name, String taxId, String percentage, String role) {
        Answer created = api.post(business + "/beneficial-owners", OWNER.formatted(name, taxId, percentage, role));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location");
    }

    private void submitFor(String owner) {
        Answer submitted = api.post(owner + "/kyc", Submissions.passportAndSelfie());
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(202);
    }

    private String status(String business) {
        return api.get(business).text("/kyc_status");
    }
}
