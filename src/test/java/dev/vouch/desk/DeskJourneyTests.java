package dev.vouch.desk;

import static dev.vouch.desk.DeskVisitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.document.FormBody;
import dev.vouch.document.SampleDocuments;
import dev.vouch.kyc.Submissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskJourneyTests extends Journey {

    private static final Pattern PICTURE = Pattern.compile("<img[^>]* src=\"([^\"]+)\"");

    private static final Pattern DECISION = Pattern.compile("name=\"decision\" id=\"[^\"]*\" value=\"([a-z_]+)\"");

    private static final String OPEN_FORM = "<details[^>]* open=\"open\">\\s*<summary[^>]*><span[^>]*>";

    private DeskVisitor ada;
    private DeskVisitor bob;

    @BeforeEach
    void twoReviewers() {
        ada = DeskVisitor.signedIn(api, operator.newKeyOf(platform, "reviewer", "Ada Lovelace"));
        bob = DeskVisitor.signedIn(api, operator.newKeyOf(platform, "reviewer", "Bob Bright"));
    }

    /** In manual review, since a list has somebody of this name and birth date. */
    private String listed() {
        return submitted(Submissions.JOHN
                .replace("\"John\"", "\"Ivan\"")
                .replace("\"Doe\"", "\"Sanctionov\"")
                .replace("1990-01-15", "1961-04-17"));
    }

    private String submitted(String customer) {
        String path = api.post("/v0/customers", customer).header("Location");
        api.post(path + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, path, "manual_review");
        return path;
    }

    private static String desk(String customer) {
        return customer.replace("/v0/", "/desk/");
    }

    private String status(String customer) {
        return api.get(customer).text("/kyc_status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pep", "adverse_media"})
    void aMatchOnAListOfAnyKindIsComparedWithItsEntry(String kind) {
        String customer = listed();
        rows().update("update kyc_findings set check_name = '" + kind + "'");

        assertThat(text(ada.get(desk(customer)))).contains("List entry", "Programs", "the same date");
    }

    @Test
    void aReviewerComparesTheListEntryAnswersItAndApproves() {
        String customer = listed();
        assertThat(text(ada.get("/desk"))).contains("Ivan Sanctionov", "sanctions", "Nobody", "Individual");
        Answer page = ada.post("/desk/next");
        assertThat(text(page))
                .contains("This case is yours until", "List entry", "Programs", "the same date")
                .contains("1961-04-17", "Sanctionov");
        assertThat(text(bob.get("/desk"))).contains("Ada Lovelace");

        Answer silent = ada.post(desk(customer) + "/decide", "decision", "approve", "do", "decide");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(text(silent)).contains("Explain why the check sanctions does not count");

        Answer approved = ada.post(
                desk(customer) + "/decide",
                "decision",
                "approve",
                "do",
                "decide",
                "answer.sanctions.code",
                "false_positive",
                "answer.sanctions.note",
                "Another birthplace, seen in the passport.");
        assertThat(text(approved))
                .contains("Your decision is on record.", "KYC: Approved", "Another birthplace")
                .contains("Closed by Ada Lovelace");
        assertThat(status(customer)).isEqualTo("approved");
        assertThat(api.get("/v0/events?type=customer.kyc.approved").text("/data/0/actor/person"))
                .isEqualTo("Ada Lovelace");
    }

    @Test
    void twoReviewersNeverDecideOneCase() {
        String customer = listed();
        ada.get(desk(customer));
        ada.post(desk(customer) + "/claim");
        bob.get(desk(customer));
        String note = "Clearly another person.";

        Answer refused = bob.post(desk(customer) + "/decide", approval(note));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(text(refused)).contains("Ada Lovelace is working on this case", note);
        assertThat(status(customer)).isEqualTo("manual_review");
        assertThat(bob.post(desk(customer) + "/claim").status()).isEqualTo(409);
        assertThat(text(bob.post("/desk/next"))).contains("No other case waits");

        clock.goAhead(Duration.ofMinutes(14));
        ada.get("/desk");
        bob.get("/desk");
        clock.goAhead(Duration.ofMinutes(14));
        ada.get("/desk");
        bob.get("/desk");
        clock.goAhead(Duration.ofMinutes(3));
        assertThat(text(bob.post("/desk/next"))).contains("This case is yours until");
        assertThat(ada.post(desk(customer) + "/decide", approval("Mine.")).status())
                .isEqualTo(409);
        bob.post(desk(customer) + "/release");
        assertThat(text(ada.get("/desk?who=unclaimed"))).contains("Ivan Sanctionov");
    }

    @Test
    void aDecisionOfAnotherReviewerIsShownAndTheNoteKept() {
        String customer = listed();
        ada.get(desk(customer));
        String seen = ada.version();
        operator.withKey(operator.newKeyOf(platform, "reviewer", "Carla Quick")).post(customer + "/kyc/decision", """
                        {"decision":"reject","reasons":[{"code":"other","public":"No."}]}""");

        Answer refused = ada.postAsSeen(seen, desk(customer) + "/decide", approval("My long note <i>."));
        assertThat(refused.status()).isIn(409, 412);
        assertThat(text(refused))
                .contains("by Carla Quick. This form was not saved", "My long note &lt;i&gt;.", "KYC: Rejected");
        assertThat(status(customer)).isEqualTo("rejected");
    }

    /** Each picture on the page that the reviewer opens is a view on record, and none of them makes a form stale. */
    @Test
    void aViewIsNotTheLastStep() {
        String customer = listed();
        Matcher picture = PICTURE.matcher(text(ada.get(desk(customer))));
        assertThat(picture.find()).isTrue();
        String seen = ada.version();
        operator.withKey(operator.newKeyOf(platform, "reviewer", "Carla Quick")).post(customer + "/kyc/decision", """
                        {"decision":"approve","reasons":[{"code":"false_positive","check":"sanctions","internal":"No."}]}""");
        assertThat(status(customer)).isEqualTo("approved");
        ada.send("GET", picture.group(1));

        assertThat(text(ada.postAsSeen(seen, desk(customer) + "/decide", approval("Mine."))))
                .contains("The last step was: Approve: Manual review → Approved, by Carla Quick.");
    }

    /** Browsers count a line break once, and send two characters for it. */
    @Test
    void aTextOfTheGreatestLengthMayHaveLines() {
        String customer = listed();
        ada.get(desk(customer));
        assertThat(text(ada.post(
                        desk(customer) + "/decide",
                        "decision",
                        "reject",
                        "reason.code",
                        "other",
                        "reason.public",
                        "word\r\n".repeat(99) + "words")))
                .contains("Your decision is on record.");
        assertThat(status(customer)).isEqualTo("rejected");
    }

    @Test
    void theCustomerReadsWhatThePreviewShows() {
        String customer = listed();
        ada.get(desk(customer));
        String[] form = {
            "decision", "request_information",
            "reason.code", "document_unreadable",
            "reason.public", "The photo is too dark.",
            "reason.note", "Glare over the MRZ.",
            "requested", "identity_document",
            "do", "preview"
        };
        Answer preview = ada.post(desk(customer) + "/decide", form);
        assertThat(text(preview))
                .contains("As the customer will read it", "<p class=\"govuk-body\">The photo is too dark.");
        form[3] = "sanctions_match";
        assertThat(text(ada.post(desk(customer) + "/decide", form)))
                .contains("We could not verify the details")
                .doesNotContain("<p class=\"govuk-body\">The photo is too dark.");
        assertThat(status(customer)).isEqualTo("manual_review");

        form[3] = "document_unreadable";
        form[5] = "";
        assertThat(text(ada.post(desk(customer) + "/decide", form))).contains("the text for the customer is empty");

        form[5] = "The photo is too dark.";
        form[form.length - 1] = "next";
        assertThat(text(ada.post(desk(customer) + "/decide", form))).contains("No other case waits");
        Answer kyc = api.get(customer + "/kyc");
        assertThat(kyc.text("/status")).isEqualTo("incomplete");
        assertThat(kyc.text("/rejection_reasons/0/reason")).isEqualTo("The photo is too dark.");
        assertThat(kyc.toString()).doesNotContain("Glare");
    }

    @Test
    void noReasonGoesOnRecordUnderACodeThatNobodyChose() {
        String customer = listed();
        assertThat(text(ada.get(desk(customer)))).contains("<option value=\"\">Choose a code</option>");
        assertThat(text(ada.post(
                        desk(customer) + "/decide",
                        "decision",
                        "approve",
                        "answer.sanctions.note",
                        "Another person.",
                        "reason.note",
                        "Seen.")))
                .contains("Choose a code for the check sanctions.", "Choose a code for the reason.");
        assertThat(status(customer)).isEqualTo("manual_review");
    }

    @Test
    void withFourEyesThePageSaysWhoApprovedFirst() {
        assertThat(operator.patch("/v0/platforms/" + platform, "{\"four_eyes\":true}")
                        .status())
                .isEqualTo(200);
        String customer = listed();
        ada.get(desk(customer));
        assertThat(text(ada.post(desk(customer) + "/decide", approval("Another person."))))
                .contains("once a second person approves", "Ada Lovelace decided first: approve");
        assertThat(text(ada.post(desk(customer) + "/decide", approval("Another person."))))
                .contains("a second person must approve it too");

        assertThat(text(bob.get("/desk")))
                .contains("Decisions that wait for a second person", ">Approve<", ">Ada Lovelace<");
        bob.get(desk(customer));
        assertThat(text(bob.post(desk(customer) + "/decide", approval("I agree."))))
                .contains("KYC: Approved", "Bob Bright (first approved by Ada Lovelace)");
    }

    @Test
    void everyDecisionOfTheLifecycleIsOfferedWhereItIsPossible() {
        String customer = submittedAndApproved();
        assertThat(offered(ada.get(desk(customer)))).containsExactly("revoke", "reverify");
        ada.post(
                desk(customer) + "/decide",
                "decision",
                "revoke",
                "do",
                "decide",
                "retryable",
                "true",
                "reason.code",
                "other",
                "reason.public",
                "No.");
        assertThat(status(customer)).isEqualTo("rejected");
        assertThat(offered(ada.get(desk(customer)))).containsExactly("reopen");
        ada.post(desk(customer) + "/decide", "decision", "reopen", "do", "decide", "requested", "selfie");
        assertThat(status(customer)).isEqualTo("incomplete");
        assertThat(offered(ada.get(desk(customer)))).isEmpty();
    }

    private static List<String> offered(Answer page) {
        return DECISION.matcher(text(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aReviewerLocksRestrictsAndRates() {
        String customer = listed();
        String page = desk(customer);
        ada.get(page);
        assertThat(ada.post(page + "/lock").status()).isEqualTo(422);
        assertThat(text(ada.post(page + "/lock", "lock.reason", "Reported stolen phone")))
                .contains("The customer is locked.", "Reported stolen phone");
        assertThat(text(ada.post(page + "/unlock"))).contains("The customer is unlocked.");
        assertThat(text(ada.post(page + "/restrict", "restrict.reason", "x", "restrict.until", "yesterday")))
                .contains("Choose what the customer may not do.", "Enter the last day");
        for (String never : new String[] {"9999-12-31", "+294277-01-01", "+999999999-12-31"}) {
            assertThat(text(ada.post(
                            page + "/restrict",
                            "restrict.endorsements",
                            "can_wire_transfer",
                            "restrict.reason",
                            "x",
                            "restrict.until",
                            never)))
                    .as(never)
                    .contains("Enter the last day");
        }
        Answer restricted = ada.post(
                page + "/restrict",
                "restrict.endorsements",
                "can_wire_transfer",
                "restrict.reason",
                "Chargeback",
                "restrict.until",
                "2099-01-31");
        assertThat(text(restricted)).contains("Can wire transfer. Chargeback, until 1 Feb 2099");
        String restriction = api.get(customer + "/restrictions").text("/data/0/id");
        assertThat(text(ada.post(page + "/restrictions/" + restriction + "/lift")))
                .contains("is lifted");
        assertThat(text(ada.post(page + "/risk", "risk.rating", "medium", "risk.reason", "Known for years.")))
                .contains("The risk is rated.", "Medium risk", "Known for years.");
        assertThat(api.get(customer).text("/risk_rating")).isEqualTo("medium");
    }

    @Test
    void aRatingIsExplainedWhereNoFactorRaisesTheRisk() {
        String page = desk(submittedAndApproved());
        ada.get(page);

        assertThat(text(ada.post(page + "/risk", "risk.rating", "high", "risk.reason", "A tip from the police.")))
                .contains("Rated by a reviewer: A tip from the police.");
    }

    @Test
    void aFormWithAProblemIsShownOpen() {
        String customer = listed();
        String page = desk(customer);
        ada.get(page);
        assertThat(text(ada.post(page + "/lock"))).containsPattern(OPEN_FORM + "Lock<");
        assertThat(text(ada.post(page + "/restrict"))).containsPattern(OPEN_FORM + "Restrict<");
        assertThat(text(ada.post(page + "/risk"))).containsPattern(OPEN_FORM + "Rate the risk<");
    }

    @Test
    void aReviewerTakesOverALockOfThePlatform() {
        String customer = Submissions.john(api);
        String page = desk(customer);
        api.post(customer + "/lock", "{\"reason\":\"Lost phone\"}");
        assertThat(text(ada.get(page)))
                .contains("Locked by the platform", "Lost phone", "Your lock replaces the platform’s");

        assertThat(text(ada.post(page + "/lock", "lock.reason", "Suspected mule")))
                .contains("Locked by a reviewer", "Suspected mule", "Unlock the customer")
                .doesNotContain("Lock the customer");
        assertThat(api.get(customer).text("/lock/locked_by")).isEqualTo("reviewer");
    }

    @Test
    void aDeletedCustomerIsOnlyLookedAt() {
        String customer = Submissions.john(api);
        api.post(customer + "/restrictions", "{\"endorsements\":[\"can_wire_transfer\"],\"reason\":\"Chargeback\"}");
        assertThat(text(ada.get(desk(customer)))).contains("Chargeback", "/lift\"");
        api.delete(customer);

        assertThat(text(ada.get(desk(customer))))
                .contains("The customer is deleted.", "Chargeback")
                .doesNotContain("/lift\"", "/lock\"", "/restrict\"", "/risk\"");
    }

    @Test
    void theHistorySaysWhatEachChangeIsAbout() {
        String business = Submissions.acme(api);
        String owner = Submissions.owner(api, business, "Ada Quill", "536-90-4399", "60.00", "beneficial_owner");
        String id = owner.substring(owner.lastIndexOf('/') + 1);
        api.post(business + "/beneficial-owners/" + id + "/kyc", Submissions.passportAndSelfie());

        assertThat(text(ada.get(desk(business))))
                .contains("Beneficial owner created: Ada Quill", "Document created: passport", id + "/selfie")
                .doesNotContain(id.replace('_', ' '));
    }

    @Test
    void documentsAreShownToReviewersOnlyAndEachViewIsOnRecord() {
        String customer = listed();
        Matcher picture = PICTURE.matcher(text(ada.get(desk(customer))));
        assertThat(picture.find()).isTrue();

        Answer content = ada.send("GET", picture.group(1));
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.header("Cache-Control")).isEqualTo("no-store");
        assertThat(content.header("Content-Type")).startsWith("image/");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        assertThat(api.get("/v0/events?type=document.content_accessed").text("/data/0/actor/person"))
                .isEqualTo("Ada Lovelace");
        assertThat(DeskVisitor.of(api).send("GET", picture.group(1)).status()).isEqualTo(303);
    }

    @Test
    void theFrontOfADocumentComesBeforeItsBack() {
        String customer = Submissions.john(api);
        for (String side : List.of("front", "back")) {
            byte[] picture = SampleDocuments.passport(700, side.length() * 100);
            byte[] form = new FormBody()
                    .field("type", "national_id")
                    .field("side", side)
                    .file(side + ".png", "image/png", picture)
                    .bytes();
            Answer added = api.send("POST", customer + "/documents", form, FormBody.TYPE);
            assertThat(added.status()).as(added.toString()).isEqualTo(201);
        }
        assertThat(text(ada.get(desk(customer)))).containsSubsequence("National id, front", "National id, back");
    }

    @Test
    void anotherPlatformsCustomerIsNotFound() {
        String customer = listed();
        String elsewhere = operator.newPlatform();
        DeskVisitor eve = DeskVisitor.signedIn(api, operator.newKeyOf(elsewhere, "reviewer", "Eve"));
        Matcher picture = PICTURE.matcher(text(ada.get(desk(customer))));
        assertThat(picture.find()).isTrue();

        assertThat(eve.get(desk(customer)).status()).isEqualTo(404);
        assertThat(eve.get(picture.group(1)).status()).isEqualTo(404);
        for (String action : new String[] {"claim", "decide", "lock", "unlock", "restrict", "risk", "release"}) {
            Answer answer = eve.post(
                    desk(customer) + "/" + action,
                    "lock.reason",
                    "x",
                    "restrict.reason",
                    "x",
                    "restrict.endorsements",
                    "can_use_mpc",
                    "risk.rating",
                    "low",
                    "risk.reason",
                    "x",
                    "decision",
                    "approve");
            assertThat(answer.status()).as(action).isEqualTo(404);
        }
        assertThat(text(eve.get("/desk"))).contains("Nothing waits for a reviewer.");
        assertThat(text(eve.post(
                        "/desk/search", "by", "id", "text", customer.substring(customer.lastIndexOf('/') + 1))))
                .contains("No customer was found.");
    }

    @Test
    void aCustomerIsFoundByEverythingThatIsKnownOfIt() {
        String external = "user-" + System.nanoTime();
        String customer = api.post(
                        "/v0/customers",
                        Submissions.JOHN.replace("{\"type\"", "{\"external_id\": \"" + external + "\", \"type\""))
                .header("Location");
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        ada.get("/desk/search");
        assertThat(found("name", "DOE joh", "")).contains(id);
        assertThat(found("email", "John@Example.com", "")).contains(id);
        assertThat(found("phone", "+1 (234) 567-890", "")).contains(id);
        assertThat(found("id", id, "")).contains(id);
        assertThat(found("external_id", external, "")).contains(id);
        assertThat(found("tax_id", "536904399", "USA")).contains(id);
        assertThat(found("tax_id", "536904398", "US")).contains("No customer was found.");
        assertThat(found("tax_id", "536904399", "")).contains("A tax id needs its country");
        assertThat(text(ada.get(desk(customer))))
                .contains("John Doe", "KYC: Not started")
                .doesNotContain("536-90", "53690");
    }

    private String found(String by, String text, String country) {
        return text(ada.post("/desk/search", "by", by, "text", text, "country", country));
    }

    @Test
    void scriptInAProfileIsText() {
        String script = "<script>alert(1)</script>A";
        String customer = submitted("""
                {"type": "individual", "email": "s@example.com", "first_name": "%1$s", "last_name": "%1$s",
                 "middle_name": "%1$s", "place_of_birth": "%1$s", "nationality": "RU", "phone": "+1234567890",
                 "date_of_birth": "1990-01-15", "external_id": "%1$s",
                 "address": {"line1": "%1$s", "line2": "%1$s", "city": "%1$s", "state": "NY", "postal_code": "10001",
                  "country": "US"}, "tax_id": {"number": "536-90-4399", "type": "ssn", "country": "US"}}""".formatted(script).replace(", \"external_id\": \"" + script + "\"", ""));
        for (String page : new String[] {"/desk", desk(customer)}) {
            assertThat(text(ada.get(page))).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        }
        assertThat(found("name", "script alert", "")).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void changesSinceTheCaseWasOpenedAreMarked() {
        String customer = listed();
        api.patch(customer, "{\"email\":\"ivan.new@example.com\"}");
        assertThat(text(ada.get(desk(customer))))
                .contains("desk-data__changed", "ivan.new@example.com", "<del>john@example.com</del>");
    }

    @Test
    void anUnusualPhoneNumberHasAHint() {
        String customer = listed();
        api.patch(customer, "{\"phone\":\"+1234567890\"}");
        assertThat(text(ada.get(desk(customer)))).contains("+1234567890", "is not in use by the numbering plans");
    }

    @Test
    void theQueueIsNarrowedAndTheOverviewCounts() {
        listed();
        api.post(Submissions.acme(api) + "/simulate", "{\"outcome\":\"under_review\"}");
        assertThat(text(ada.get("/desk?type=business&risk=high"))).contains("No waiting case matches these filters.");
        assertThat(text(ada.get("/desk?reason=sanctions&country=US&type=individual")))
                .contains("Ivan Sanctionov");
        assertThat(text(ada.get("/desk/overview")))
                .contains("<svg", "Manual review", "approved without a person", "90th percentile");
    }

    /** Somebody decides the last case of a page before the reviewer opens the next page. */
    @Test
    void theNextPageOfTheQueueGoesOnBehindACaseThatIsDecided() {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i <= DeskQueue.ROWS; i++) {
            String customer = Submissions.john(api);
            api.post(customer + "/simulate", "{\"outcome\":\"manual_review\"}");
            customers.add(customer);
        }
        Matcher next = Pattern.compile("href=\"(/desk\\?after=[^\"]+)\"").matcher(text(ada.get("/desk")));
        assertThat(next.find()).isTrue();
        assertThat(api.post(customers.get(DeskQueue.ROWS - 1) + "/simulate", "{\"outcome\":\"rejected\"}")
                        .status())
                .isEqualTo(200);

        assertThat(text(ada.get(next.group(1)))).contains(desk(customers.get(DeskQueue.ROWS)));
        assertThat(text(ada.get("/desk?after=cus_1"))).contains(desk(customers.get(0)));
    }

    /** A risk names its activities with commas; it is one reason all the same. */
    @Test
    void theQueueIsFilteredByTheKindOfReason() {
        String customer = submittedAndApproved();
        api.patch(
                customer,
                "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\",\"FIREARMS\"],\"monthly_volume_in_usd\":\"900000\"}}");

        String queue = ada.get("/desk?reason=risk_rating").toString();

        assertThat(text(ada.get("/desk?reason=risk_rating")))
                .contains("risk high: activities FIREARMS, GAMBLING; large monthly volume");
        assertThat(queue)
                .containsPattern("<option value=\"risk_rating\" selected=\"selected\">Risk rating</option>")
                .doesNotContain("<option value=\"GAMBLING");
        assertThat(text(ada.get("/desk?reason=sanctions"))).contains("No waiting case matches these filters.");
    }

    @Test
    void theOverviewCountsCustomersNotScreenedYet() {
        submittedAndApproved();
        assertThat(text(ada.get("/desk/overview"))).contains("not screened since the lists last changed: 0.");

        rows().update("update kyc_cases set screened_at = '2020-01-01'");

        assertThat(text(ada.get("/desk/overview"))).contains("not screened since the lists last changed: 1.");
    }

    @Test
    void thePolicyPageShowsWhatAnotherPolicyWouldTake() {
        String customer = submittedAndApproved();
        assertThat(text(ada.get("/desk/policy"))).contains("The address is in the United States");
        Answer outcome = ada.post("/desk/policy", "can_ach_transfer", "not_offered");
        assertThat(text(outcome)).contains("active customers were evaluated", "John Doe", "Can ACH transfer");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
        assertThat(text(ada.post("/desk/policy", "can_use_mpc", "can_use_mpc"))).contains("This policy ");
    }

    private String submittedAndApproved() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");
        return customer;
    }

    private static String[] approval(String note) {
        return new String[] {
            "decision",
            "approve",
            "do",
            "decide",
            "answer.sanctions.code",
            "false_positive",
            "answer.sanctions.note",
            note
        };
    }
}
