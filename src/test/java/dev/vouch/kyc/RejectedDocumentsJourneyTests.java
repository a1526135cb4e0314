package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A document is what was made of it: rejected when another one is asked for, accepted when it counted. */
class RejectedDocumentsJourneyTests extends Journey {

    @Test
    void aReRequestedDocumentIsRejectedWithItsReason() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");

        decide(customer, """
                {"decision":"reverify","requested":["identity_document"],
                 "reasons":[{"code":"document_unreadable","public":"The photo is too blurry."}]}""");

        JsonNode passport = document(customer, "passport");
        assertThat(passport.at("/status").asString()).isEqualTo("rejected");
        assertThat(passport.at("/rejection_reason").asString()).isEqualTo("The photo is too blurry.");
        assertThat(document(customer, "selfie").at("/status").asString()).isEqualTo("accepted");
        assertThat(api.get("/v0/events?type=document.rejected").json().at("/data"))
                .hasSize(1);

        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");
        assertThat(document(customer, "passport").at("/status").asString()).isEqualTo("accepted");
    }

    @Test
    void anUnreadableDocumentIsRejected() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie(1400));

        Submissions.await(api, customer, "incomplete");

        assertThat(document(customer, "passport").toString()).contains("\"status\":\"rejected\"", "narrow strip");
        assertThat(document(customer, "selfie").at("/status").asString()).isEqualTo("pending");
    }

    @Test
    void anExpiredDocumentIsNotAcceptedForAnotherOfTheSamePerson() {
        String customer = Submissions.john(api);
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        Submissions.document(api, customer, "type", "passport", "expires_on", yesterday);
        Submissions.document(api, customer, "type", "selfie");
        assertThat(api.post(customer + "/kyc", Submissions.nationalId()).status())
                .isEqualTo(202);

        Submissions.await(api, customer, "approved");

        assertThat(document(customer, "passport").at("/status").asString()).isEqualTo("rejected");
        assertThat(document(customer, "national_id").at("/status").asString()).isEqualTo("accepted");
    }

    private void decide(String customer, String decision) {
        Answer decided = operator.withKeyOf(platform, "reviewer").post(customer + "/kyc/decision", decision);
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
    }

    private JsonNode document(String customer, String type) {
        List<JsonNode> current = api.get(customer + "/documents")
                .json()
                .at("/data")
                .valueStream()
                .filter(document -> document.at("/type").asString().equals(type) && !document.has("superseded_at"))
                .toList();
        return current.get(0);
    }
}
