package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.document.SampleDocuments;
import dev.vouch.kyc.Submissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person from the link to the outcome, without script and without a browser. */
class IndividualJourneyTests extends Journey {

    private String customer;
    private Visitor visitor;

    @BeforeEach
    void aLink() {
        Answer created = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"ada@example.com\"}");
        customer = created.header("Location");
        visitor = Visitor.of(api, created.text("/kyc_link"));
    }

    @Test
    void onlyPressingStartStartsKyc() {
        assertThat(visitor.send("HEAD", "").status()).isEqualTo(200);
        assertThat(visitor.get("").toString()).contains("Verify your identity", "Acme needs to verify you");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("not_started");

        assertThat(visitor.post("/start").toString()).contains("Your verification", "1 of 8 done");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("pending");
        assertThat(Submissions.step(api.get(customer + "/kyc"), "start")
                        .at("/actor")
                        .asString())
                .isEqualTo("customer");
    }

    @Test
    void eachStepLeadsToTheNextUntilItIsApproved() {
        visitor.post("/start");

        assertThat(visitor.post("/details/name", "/first_name", "Ada", "/middle_name", "", "/last_name", "Lovelace")
                        .toString())
                .contains("date of birth");
        assertThat(visitor.post(
                                "/details/birth-date",
                                "/date_of_birth.day",
                                "10",
                                "/date_of_birth.month",
                                "2",
                                "/date_of_birth.year",
                                "1990")
                        .toString())
                .contains("phone number");
        assertThat(visitor.post("/details/phone-number", "/phone", "+1 (212) 555-0100")
                        .toString())
                .contains("Country of the address", "value=\"XK\"", "Kosovo");
        assertThat(visitor.get("/details/address?country=US").toString()).contains("What is your address?", "ZIP code");
        assertThat(address().toString()).contains("Social Security number");
        assertThat(visitor.post(
                                "/details/tax-number",
                                "/tax_id/country",
                                "US",
                                "/tax_id/type",
                                "ssn",
                                "/tax_id/number",
                                "536-90-4399")
                        .toString())
                .contains("Which document");
        assertThat(visitor.post("/choice/identity_document", "/type", "drivers_license")
                        .toString())
                .contains("Front of the driving licence");
        assertThat(upload("/documents/drivers_license", "2090").toString()).contains("Back of the driving licence");
        assertThat(visitor.get("").toString()).as("what a dead battery leaves").contains("6 of 8 done");
        assertThat(visitor.upload("/documents/drivers_license-back", SampleDocuments.passport(700, 510))
                        .toString())
                .contains("Photo of the face");
        Answer check = visitor.upload("/documents/selfie", SampleDocuments.selfie(700, 700));
        assertThat(check.toString())
                .contains(
                        "Check your answers", "Ada Lovelace", "February 10, 1990", "New York", "Driving licence, back")
                .doesNotContain("536-90-4399");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("incomplete");

        assertThat(visitor.post("/send").toString()).contains("checking your information");
        Submissions.await(api, customer, "approved");
        assertThat(visitor.get("/status").toString()).contains("You are verified");
        assertThat(visitor.get("").toString()).contains("You are verified");
        assertThat(visitor.get("/details/name").toString()).contains("You are verified");
        assertThat(visitor.post("/details/name", "/first_name", "Eve", "/last_name", "L")
                        .toString())
                .contains("You are verified");
        assertThat(api.get(customer).text("/first_name")).isEqualTo("Ada");
    }

    /** A platform that sends the last of it by its own key has checked it, and waits for nobody. */
    @Test
    void aSubmissionOfThePlatformIsSentAtOnce() {
        String john = Submissions.john(api);

        api.post(john + "/kyc", Submissions.passportAndSelfie());

        Submissions.await(api, john, "approved");
    }

    @Test
    void rejectedDocumentsSayWhyAndCanBeSentAgain() {
        Answer created = api.post("/v0/customers", Submissions.JOHN);
        String john = created.header("Location");
        Visitor him = Visitor.of(api, created.text("/kyc_link"));
        him.post("/start");
        him.upload("/documents/passport", SampleDocuments.passport(400, 1400), "/issuing_country", "US");
        him.upload("/documents/selfie", SampleDocuments.selfie(700, 700));
        him.post("/send");
        Submissions.await(api, john, "incomplete");

        assertThat(him.get("").toString()).contains("Correct this", "Passport: the picture is a narrow strip");
        assertThat(him.get("/tasks?lang=es").toString()).contains("Pasaporte: la imagen es una franja estrecha");

        assertThat(him.upload("/documents/passport", SampleDocuments.passport(700, 500), "/issuing_country", "US")
                        .toString())
                .contains("Check your answers");
        him.post("/send");
        Submissions.await(api, john, "approved");
    }

    /** What the checks found, too: only what a reviewer wrote is in the reviewer's language. */
    @Test
    void correctionsAreInTheReadersLanguage() {
        Answer created = api.post("/v0/customers", Submissions.JOHN.replace("\"10001\"", "\"1\""));
        String john = created.header("Location");
        api.post(john + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, john, "incomplete");
        Visitor him = Visitor.of(api, api.post(john + "/kyc-links", null).text("/url"));

        assertThat(him.get("/tasks").toString())
                .contains("This postal code does not exist in the country of the address (United States)");
        assertThat(him.get("/tasks?lang=es").toString())
                .contains("El código postal no es válido en este país (Estados Unidos)")
                .doesNotContain("postal code");
    }

    @Test
    void wrongAnswersAreNamedAndKept() {
        visitor.post("/start");

        Answer date = visitor.post(
                "/details/birth-date",
                "/date_of_birth.day",
                "31",
                "/date_of_birth.month",
                "2",
                "/date_of_birth.year",
                "1990");
        assertThat(date.status()).isEqualTo(422);
        assertThat(date.toString())
                .contains(
                        "There is a problem",
                        "href=\"#date_of_birth-",
                        "Enter a real date: day, month and year",
                        "value=\"31\"");

        assertThat(visitor.post("/details/name", "/first_name", "1234").toString())
                .contains("First name: a name needs at least one letter");
        assertThat(visitor.post("/details/name", "/first_name", "A\u200bB").toString())
                .contains("First name: remove tabs, line breaks and invisible characters");

        Answer phone = visitor.post("/details/phone-number", "/phone", "call me");
        assertThat(phone.toString()).contains("Enter a phone number with the country code", "value=\"call me\"");

        visitor.post("/details/phone-number", "/phone", "+49 (0)30 901820");
        assertThat(api.get(customer).text("/phone")).isEqualTo("+4930901820");

        assertThat(visitor.post("/details/name", "/first_name", " ", "/last_name", "")
                        .toString())
                .contains("Enter at least one name");
        assertThat(visitor.post("/choice/identity_document").toString()).contains("Choose a document");
        Answer file = visitor.upload("/documents/selfie", "not a picture".getBytes());
        assertThat(file.status()).isEqualTo(422);
        assertThat(file.toString()).contains("href=\"#file\"", "Choose a photo or scan");
        assertThat(visitor.upload("/documents/selfie", new byte[0]).toString()).contains("Take a photo or choose");
    }

    private Answer upload(String path, String yearOfExpiry) {
        return visitor.upload(
                path,
                SampleDocuments.passport(700, 500),
                "/issuing_country",
                "US",
                "/expires_on.day",
                "1",
                "/expires_on.month",
                "1",
                "/expires_on.year",
                yearOfExpiry);
    }

    /** Else it seems that nothing was uploaded. */
    @Test
    void anExpiredDocumentIsAskedForAgainWithTheReason() {
        visitor.post("/start");
        upload("/documents/passport", "2020");

        assertThat(visitor.get("/choice/identity_document").toString())
                .contains("Passport: expired on January 1, 2020.");
        visitor.upload("/documents/passport", SampleDocuments.passport(700, 501), "/issuing_country", "US");
        assertThat(visitor.get("/choice/identity_document").toString()).doesNotContain("expired on");
    }

    @Test
    void anUploadThatWasCutOffIsAskedForAgain() {
        visitor.post("/start");
        byte[] whole = Visitor.multipart(SampleDocuments.selfie(700, 700));

        Answer cut = api.withKey(null)
                .send(
                        "POST",
                        visitor.link() + "/documents/selfie",
                        Arrays.copyOf(whole, whole.length / 2),
                        "multipart/form-data; boundary=line");

        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.toString()).contains("The upload was cut off");
    }

    @Test
    void theTaxNumberIsOneThatTheApiKnowsInTheCountry() {
        visitor.post("/start");
        address();

        assertThat(visitor.get("/details/tax-number?country=AR").toString()).contains("CUIT / CUIL / CDI", "DNI");
        visitor.post(
                "/details/tax-number",
                "/tax_id/country",
                "AR",
                "/tax_id/type",
                "cuit",
                "/tax_id/number",
                "20-05536168-2");
        assertThat(api.get(customer).json().at("/tax_id_provided").asBoolean()).isTrue();
    }

    /** In another form beside the fields, a country would be lost with "Save". */
    @ParameterizedTest
    @ValueSource(strings = {"address", "tax-number"})
    void theCountryIsChosenOnItsOwn(String page) {
        visitor.post("/start");
        address();

        String known = visitor.get("/details/" + page).toString();
        assertThat(known)
                .contains("United States", "?change=true\">Change country<")
                .doesNotContain("<select");
        String choice = visitor.get("/details/" + page + "?change=true").toString();
        assertThat(choice)
                .containsPattern("<option value=\"US\" selected=\"selected\">")
                .doesNotContain("method=\"post\"", "There is a problem");
        assertThat(visitor.get("/details/" + page + "?country=GB").toString())
                .contains("United Kingdom", "value=\"GB\"")
                .doesNotContain("<select");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ"})
    void aCountryThatIsNotChosenIsAnError(String country) {
        visitor.post("/start");

        Answer unchosen = visitor.get("/details/address?country=" + country);

        assertThat(unchosen.status()).isEqualTo(422);
        assertThat(unchosen.toString())
                .contains("There is a problem", "href=\"#country\"", "choose a country from the list");
        assertThat(visitor.post("/details/address", "/address/line1", "1 Main St")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void markupInAFieldShowsAsText() {
        visitor.post("/start");
        String script = "<script>alert(1)</script>Ada";
        visitor.post("/details/name", "/first_name", script, "/last_name", script);

        assertThat(visitor.get("/details/name").toString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;Ada")
                .doesNotContain("<script>alert");
    }

    @Test
    void anErrorFollowsTheQuestion() {
        visitor.post("/start");
        assertThat(visitor.post("/details/work").toString())
                .contains("What is your situation? Choose an answer", "What is your occupation? Fill this in");
        assertThat(visitor.post(
                                "/details/funds",
                                "/additional_information/source_of_funds",
                                "SAVINGS",
                                "/additional_information/monthly_volume_in_usd",
                                "1.5.5",
                                "/additional_information/transaction_volume_in_usd",
                                "5000.123")
                        .toString())
                .contains(
                        "How much do you expect to move each month, in US dollars? Check how it is written",
                        "How much in a typical transaction, in US dollars? Check how it is written");
    }

    @Test
    void theEnhancedLevelAsksForMore() {
        api.post(customer + "/kyc/level", "{\"level\":\"enhanced\"}");
        visitor.post("/start");

        assertThat(visitor.get("/tasks").toString())
                .contains("Proof of address", "Proof of income", "Your work", "Your money", "Your transactions");
        visitor.post(
                "/details/funds",
                "/additional_information/source_of_funds",
                "SAVINGS",
                "/additional_information/monthly_volume_in_usd",
                "5.000,50",
                "/additional_information/transaction_volume_in_usd",
                "1 000");
        Answer stored = api.get(customer);
        assertThat(stored.text("/additional_information/monthly_volume_in_usd")).isEqualTo("5000.50");
        assertThat(stored.text("/additional_information/transaction_volume_in_usd"))
                .isEqualTo("1000.00");
        assertThat(visitor.post("/choice/proof_of_income", "/type", "bank_statement")
                        .toString())
                .contains("Bank statement");
        assertThat(visitor.upload("/documents/proof_of_address", SampleDocuments.passport(700, 500))
                        .toString())
                .contains("Date on the document: fill this in", "Choose the file again");
    }

    private Answer address() {
        return visitor.post(
                "/details/address",
                "/address/country",
                "US",
                "/address/line1",
                "123 Main St",
                "/address/line2",
                "",
                "/address/city",
                "New York",
                "/address/state",
                "NY",
                "/address/postal_code",
                "10001");
    }

    /** A customer who has entered everything still has to accept the terms, and sends nothing before. */
    @Test
    void theTermsAreATaskOfTheirOwn() {
        String hash = "0e".repeat(32);
        api.post("/v0/terms", """
                {"kind": "terms_of_service", "version": "2026-01", "url": "https://example.com/terms", "text_sha256": "%s"}
                """.formatted(hash));
        visitor.post("/start");
        assertThat(visitor.get("/tasks").toString()).contains("Terms of service", "1 of 9 done");

        assertThat(visitor.get("/terms").toString()).contains("https://example.com/terms", "Version 2026-01");
        assertThat(visitor.post("/terms", "version", "2026-01").status()).isEqualTo(422);
        assertThat(visitor.post("/terms", "version", "2025-12", "accepted", "true")
                        .status())
                .isEqualTo(422);
        visitor.post("/send");
        assertThat(api.get(customer + "/agreements").json().path("data")).isEmpty();
        assertThat(visitor.post("/terms", "version", "2026-01", "accepted", "true")
                        .status())
                .isEqualTo(200);

        assertThat(visitor.get("/tasks").toString()).contains("2 of 9 done");
        assertThat(visitor.post("/terms", "version", "2026-01", "accepted", "true")
                        .status())
                .as("sent twice")
                .isEqualTo(200);
        Answer agreement = api.get(customer + "/agreements");
        assertThat(agreement.json().path("data")).hasSize(1);
        assertThat(agreement.text("/data/0/version")).isEqualTo("2026-01");
        assertThat(agreement.text("/data/0/text_sha256")).isEqualTo(hash);
        assertThat(agreement.text("/data/0/ip")).isEqualTo("127.0.0.1");
        assertThat(api.get("/v0/events?type=customer.agreement.accepted").text("/data/0/actor/type"))
                .isEqualTo("customer");
    }
}
