package dev.vouch.hosted;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.document.SampleDocuments;
import dev.vouch.kyc.Submissions;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owners verify themselves by links of their own, which reach nothing else. */
class OwnerLinkJourneyTests extends Journey {

    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/kyc/[^<]+)");

    private String business;
    private String jane;
    private String rick;
    private Visitor applicant;

    @BeforeEach
    void aBusinessThatLacksOnlyWhatItsOwnersBring() {
        business = Submissions.acme(api);
        jane = Submissions.owner(api, business, "Jane", "536-90-4301", "60", "beneficial_owner");
        rick = Submissions.owner(api, business, "Rick", "536-90-4302", "40", "control_person");
        applicant = Visitor.of(api, api.post(business + "/kyc-links", null).text("/url"));
        applicant.post("/start");
        applicant.upload("/documents/incorporation_articles", SampleDocuments.pdf("Articles"));
        applicant.post("/attestation", "attested", "true");
    }

    @Test
    void theBusinessIsVerifiedOnceEachOfThemHasSent() {
        Visitor ofJane = invited(jane);
        Visitor ofRick = invited(rick);
        assertThat(applicant.get("/owners").toString()).contains("Has a link");
        assertThat(applicant.get("/tasks").toString())
                .contains("Waiting", "Check your answers")
                .doesNotContain("To do");
        assertThat(applicant.post("/send").toString())
                .contains("We are waiting for the owners", "Jane Roe", "Rick Roe");
        assertThat(api.get(business).text("/kyc_status")).isEqualTo("awaiting_ubo");

        assertThat(ofJane.get("").toString()).contains("is verifying Acme Gadgets Inc.", "Identity document");
        provide(ofJane, 1);
        assertThat(ofJane.post("/send").toString()).contains("Your part is complete");
        assertThat(api.get(business).text("/kyc_status")).isEqualTo("awaiting_ubo");
        provide(ofRick, 2);
        assertThat(api.get(business).text("/kyc_status"))
                .as("before it is sent")
                .isEqualTo("awaiting_ubo");
        ofRick.post("/send");

        Submissions.await(api, business, "approved");
        assertThat(ofRick.get("").toString())
                .contains("The verification is finished")
                .doesNotContain("You are verified");
        assertThat(Submissions.step(api.get(business + "/kyc"), "complete")
                        .at("/actor")
                        .asString())
                .isEqualTo(id(rick));
    }

    /** Else what the applicant has entered would be checked before the applicant has. */
    @Test
    void anOwnerDoesNotSendWhatTheApplicantHasNotSent() {
        Visitor ofJane = invited(jane);
        provide(ofJane, 3);
        ofJane.post("/send");
        Visitor ofRick = invited(rick);
        provide(ofRick, 4);
        ofRick.post("/send");
        assertThat(api.get(business).text("/kyc_status")).isIn("pending", "incomplete");

        applicant.post("/send");
        Submissions.await(api, business, "approved");
    }

    @Test
    void itReachesOnlyThePersonsOwn() {
        Visitor ofJane = invited(jane);
        ofJane.post("/start");

        for (String path : new String[] {
            "/owners",
            "/owners/add",
            "/owners/" + id(rick),
            "/owners/" + id(jane),
            "/owners/" + id(rick) + "/details/birth-date",
            "/owners/" + id(rick) + "/documents/passport",
            "/attestation",
            "/details/legal-name",
            "/details/phone-number",
            "/details/funds",
            "/details/owner",
            "/documents/incorporation_articles",
            "/documents/proof_of_address",
            "/choice/proof_of_income"
        }) {
            assertThat(ofJane.get(path).status()).as(path).isEqualTo(404);
            assertThat(ofJane.post(path).status()).as(path).isEqualTo(404);
        }
        assertThat(ofJane.post("/owners/" + id(rick) + "/remove").status()).isEqualTo(404);
        assertThat(ofJane.post("/owners/" + id(rick) + "/link").status()).isEqualTo(404);
        for (String path : new String[] {"", "/tasks", "/details/name", "/check", "/status"}) {
            assertThat(ofJane.get(path).toString()).as(path).doesNotContain("Rick", "+1212", "acme@", "Articles");
        }
        ofJane.post("/details/name", "/first_name", "Janet", "/middle_name", "", "/last_name", "Roe");
        assertThat(api.get(jane).text("/first_name")).isEqualTo("Janet");
        assertThat(api.get(jane).text("/ownership_percentage")).isEqualTo("60.00");
        assertThat(api.get(rick).text("/first_name")).isEqualTo("Rick");
    }

    /** What the page promises: the applicant checks these too. */
    @Test
    void thePageSaysWhatTheBusinessSees() {
        assertThat(invited(jane).get("").toString())
                .contains(
                        "Acme Gadgets Inc. sees your name, your date of birth and your address, but not your tax number")
                .doesNotContain("Only you");
        assertThat(applicant.get("/owners/" + id(jane) + "/details/address").toString())
                .contains("123 Main St");
    }

    @Test
    void itDiesAsOthersDo() {
        String first = api.post(jane + "/kyc-links", null).text("/url");
        Visitor replaced = Visitor.of(api, first);
        Visitor current = Visitor.of(api, api.post(jane + "/kyc-links", null).text("/url"));
        assertThat(replaced.get("").status()).isEqualTo(404);
        assertThat(current.get("").status()).isEqualTo(200);
        assertThat(applicant.get("").status()).as("that of the business").isEqualTo(200);

        Visitor ofRick = Visitor.of(api, api.post(rick + "/kyc-links", null).text("/url"));
        api.delete(rick);
        assertThat(ofRick.get("").status()).isEqualTo(404);

        api.post(business + "/simulate", "{\"outcome\":\"rejected\"}");
        assertThat(current.get("").toString()).contains("The verification is finished");
        assertProblem(api.post(jane + "/kyc-links", null), 409, "kyc_step_refused");
        api.post(business + "/simulate", "{\"outcome\":\"incomplete\"}");
        assertThat(current.get("").status()).as("after it is reopened").isEqualTo(404);

        Visitor late = Visitor.of(api, api.post(jane + "/kyc-links", null).text("/url"));
        assertThat(late.get("").status()).isEqualTo(200);
        clock.goAhead(Duration.ofDays(8));
        assertThat(late.get("").status()).isEqualTo(404);
    }

    @Test
    void rejectedDocumentsOfAnOwnerAreCorrectedByTheOwner() {
        Visitor ofJane = invited(jane);
        ofJane.post("/start");
        ofJane.upload("/documents/passport", SampleDocuments.passport(400, 1400), "/issuing_country", "US");
        ofJane.upload("/documents/selfie", SampleDocuments.selfie(700, 905));
        Visitor ofRick = invited(rick);
        provide(ofRick, 6);
        applicant.post("/send");
        ofRick.post("/send");
        ofJane.post("/send");
        Submissions.await(api, business, "awaiting_ubo");

        assertThat(ofJane.get("/tasks").toString()).contains("Correct this", "narrow strip");
        ofJane.upload("/documents/passport", SampleDocuments.passport(700, 505), "/issuing_country", "US");
        ofJane.post("/send");
        Submissions.await(api, business, "approved");
    }

    /** Else everything would be done, and "Send" would lead nowhere. */
    @Test
    void aRequestThatNamesNoOwnerIsShownAtTheListOfThem() {
        Visitor ofJane = invited(jane);
        provide(ofJane, 7);
        Visitor ofRick = invited(rick);
        provide(ofRick, 8);
        applicant.post("/send");
        ofJane.post("/send");
        ofRick.post("/send");
        Submissions.await(api, business, "approved");
        operator.withKeyOf(platform, "reviewer").post(business + "/kyc/decision", """
                        {"decision":"reverify","requested":["beneficial_owners"],
                         "reasons":[{"code":"details_mismatch","public":"A share is wrong."}]}""");

        Visitor again = Visitor.of(api, api.post(business + "/kyc-links", null).text("/url"));
        String tasks = again.get("/tasks").toString();
        assertThat(tasks).contains("A share is wrong.", "Correct this").doesNotContain("Check your answers");
        again.post("/attestation", "attested", "true");
        assertThat(again.get("/tasks").toString()).doesNotContain("Correct this");
    }

    /** Details are there already; documents are not. */
    private static void provide(Visitor owner, int number) {
        assertThat(owner.post("/start").toString()).contains("Your verification");
        assertThat(owner.post("/choice/identity_document", "/type", "passport").toString())
                .contains("Photo page");
        assertThat(owner.upload(
                                "/documents/passport",
                                SampleDocuments.passport(700, 600 + number),
                                "/issuing_country",
                                "US")
                        .toString())
                .contains("Photo of the face");
        assertThat(owner.upload("/documents/selfie", SampleDocuments.selfie(700, 900 + number))
                        .toString())
                .contains("Check your answers");
    }

    private Visitor invited(String owner) {
        Answer shown = applicant.post("/owners/" + id(owner) + "/link");
        Matcher link = LINK.matcher(shown.toString());
        assertThat(link.find()).as(shown.toString()).isTrue();
        return Visitor.of(api, link.group(1));
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
