package dev.vouch.kyc;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.document.FormBody;
import dev.vouch.document.SampleDocuments;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a compliance audit listed beside what voids a decision, each seen in both environments. */
@ParameterizedClass
@ValueSource(strings = {"sandbox", "live"})
class AuditJourneyTests extends Journey {

    private static final String LOCK = "{\"reason\":\"x\"}";
    private static final String TRON =
            "{\"blockchain\":\"tron\",\"custody\":\"self\",\"address\":\"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\"}";

    @Parameter
    String environment;

    private Api reviewer;

    @BeforeEach
    void aReviewer() {
        use(environment);
        reviewer = operator.withKeyOf(platform, "reviewer");
    }

    @Test
    void theCountryIsThatOfTheAddress() {
        String berlin = Submissions.JOHN
                .replace("\"email\"", "\"country\":\"US\",\"email\"")
                .replace(
                        "\"state\": \"NY\", \"postal_code\": \"10001\",\n  \"country\": \"US\"", "\"country\": \"DE\"");
        Answer created = api.post("/v0/customers", berlin);
        assertThat(faults(assertProblem(created, 422, "validation_failed"))).contains("/country");

        String john = Submissions.john(api);
        assertThat(faults(assertProblem(api.patch(john, "{\"country\":\"DE\"}"), 422, "validation_failed")))
                .containsExactly("/country");
        assertThat(api.get(john).text("/country")).isEqualTo("US");
    }

    @Test
    void oneFileStandsForOneThingOfOnePerson() {
        String john = Submissions.john(api);
        api.post(john + "/kyc", Submissions.passportAndSelfie());
        byte[] passport = SampleDocuments.passport(400, 400);
        String both = "{\"document_type\":\"passport\",\"document_front\":\"" + Submissions.dataUrl("png", passport)
                + "\",\"selfie\":\"" + Submissions.dataUrl("png", passport) + "\"}";
        assertThat(api.post(Submissions.john(api) + "/kyc", both).text("/errors/0/code"))
                .isEqualTo("same_file_twice");

        String jane = api.post(
                        "/v0/customers",
                        Submissions.JOHN.replace("John", "Jane").replace("4399", "4398"))
                .header("Location");
        for (String type : List.of("passport", "selfie")) {
            byte[] same = new FormBody()
                    .field("type", type)
                    .file("same.png", "image/png", SampleDocuments.passport(400, 430))
                    .bytes();
            api.send("POST", jane + "/documents", same, FormBody.TYPE);
        }
        assertThat(duplicatesOf(jane)).contains("Another document of this customer has the same file");

        String acme = Submissions.acme(api);
        String ann = Submissions.owner(api, acme, "Ann", "219-09-9998", "50", "control_person");
        String ben = Submissions.owner(api, acme, "Ben", "219-09-9997", "50", "beneficial_owner");
        Submissions.document(api, acme, "type", "incorporation_articles");
        api.post(acme + "/beneficial-owners/attestation", null);
        for (String owner : List.of(ann, ben)) {
            api.post(owner + "/kyc", Submissions.passportAndSelfie(440));
        }
        assertThat(duplicatesOf(acme)).contains("Another document of this customer has the same file");
    }

    @Test
    void anApprovedCustomerIsShownAndFoundAsItIs() {
        String john = api.post(
                        "/v0/customers", Submissions.JOHN.replace("\"email\"", "\"external_id\":\"j\",\"email\""))
                .header("Location");
        api.post(john + "/kyc", Submissions.passportAndSelfie());
        awaitApproval(john, reviewer);

        assertThat(faults(assertProblem(api.patch(john, "{\"address\":null}"), 422, "validation_failed")))
                .containsExactly("/address");
        assertProblem(
                api.with("If-None-Match", "*").put("/v0/customers/by-external-id/j", Submissions.JOHN),
                412,
                "version_stale");
        assertThat(ids(api.get("/v0/customers?name=doe"))).containsExactly(id(john));
        assertProblem(api.get("/v0/events?type=customer.nothing"), 400, "parameter_invalid");
        assertThat(ids(api.get("/v0/events?type=customer.*&customer_id=" + id(john))))
                .isNotEmpty();

        String wallet = api.post(john + "/wallets", TRON).header("Location");
        assertThat(api.delete(wallet).text("/archived_at")).isNotBlank();
        Answer account = api.post(john + "/virtual-accounts", "{\"currency\":\"USD\"}");
        api.post(john + "/lock", LOCK);
        if (environment.equals("live")) {
            assertThat(account.status()).as(account.toString()).isEqualTo(501);
        } else {
            assertThat(account.text("/status")).as(account.toString()).isEqualTo("active");
            assertThat(api.get(account.header("Location")).text("/status")).isEqualTo("frozen");
        }
        List<String> reasons = api.get(john + "/eligibility?endorsement=can_wire_transfer&amount=1.00")
                .json()
                .at("/reasons")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
        assertThat(reasons).isNotEmpty().doesNotHaveDuplicates();
        api.post(john + "/unlock", null);

        List<String> before = Submissions.history(api.get(john + "/kyc"));
        api.patch(john, "{\"last_name\":\"Smith\"}");
        List<String> after = Submissions.history(api.get(john + "/kyc"));
        assertThat(after.subList(before.size(), after.size())).containsExactly("incomplete");
        assertThat(api.delete(john).text("/deleted_at")).isNotBlank();
    }

    @Test
    void aBusinessIsRatedByItsVolumeAndVerifiedAgainWithItsNumber() {
        String acme = api.post(
                        "/v0/customers",
                        Submissions.ACME.replace(
                                "\"monthly_transaction_volume\": \"5000.00\"",
                                "\"monthly_transaction_volume\": \"5000000.00\""))
                .header("Location");
        String owner = api.post(acme + "/beneficial-owners", """
                        {"first_name":"Jane","last_name":"Roe","date_of_birth":"1980-05-20","roles":["control_person"],
                         "address":{"line1":"1 Main St","city":"New York","state":"NY","postal_code":"10001","country":"US"},
                         "tax_id":{"number":"219-09-9998","type":"ssn","country":"US"}}""").header("Location");
        assertThat(api.get(acme).json().at("/requirements").toString())
                .contains("\"owner_id\":\"" + owner.substring(owner.lastIndexOf('/') + 1) + "\"");
        Submissions.document(api, acme, "type", "incorporation_articles");
        api.post(acme + "/beneficial-owners/attestation", null);
        api.post(owner + "/kyc", Submissions.passportAndSelfie());

        Answer kyc = Submissions.await(reviewer, acme, "manual_review");
        assertThat(kyc.json().at("/risk/factors").toString()).contains("large monthly volume");
        assertThat(reviewer.get("/v0/reviews").text("/data/0/name")).isEqualTo("Acme Gadgets Inc.");
        assertThat(reviewer.get("/v0/reviews").text("/data/0/reason")).isNotBlank();
        Answer approved = reviewer.post(acme + "/kyc/decision", Submissions.APPROVE);
        assertThat(approved.text("/status")).as(approved.toString()).isEqualTo("approved");

        assertThat(api.patch(acme, "{\"registration_number\":\"4711\"}").text("/kyc_status"))
                .isNotEqualTo("approved");
    }

    @Test
    void nothingIsIncompleteThatRequiresNothing() {
        String john = Submissions.john(api);
        api.post(john + "/kyc/level", "{\"level\":\"enhanced\"}");
        ObjectNode information = Customers.anIndividual().withObject("/additional_information");
        information.put("first_name", "John").put("last_name", "Doe").remove("middle_name");
        information.set("address", api.get(john).json().at("/address"));
        api.patch(john, "{\"additional_information\":" + information + "}");
        Submissions.document(
                api,
                john,
                "type",
                "proof_of_address",
                "issued_on",
                LocalDate.now(clock).toString());
        Submissions.document(api, john, "type", "bank_statement");
        assertProfileSaysWhatItRequires(api.get(john));

        api.post(john + "/kyc", Submissions.passportAndSelfie());
        assertProfileSaysWhatItRequires(api.get(john));
        awaitApproval(john, reviewer);
        assertThat(api.get(john).text("/verification_profiles/0/status")).isEqualTo("approved");
        assertThat(api.get("/v0/requirements?type=individual&endorsement=can_trade_stablecoins")
                        .json()
                        .at("/conditions"))
                .isNotEmpty();
    }

    private static void assertProfileSaysWhatItRequires(Answer customer) {
        JsonNode profile = customer.json().at("/verification_profiles/0");
        boolean isIncomplete = profile.at("/status").asString().equals("incomplete");
        assertThat(profile.at("/criteria/required").isEmpty())
                .as(profile.toString())
                .isNotEqualTo(isIncomplete);
    }

    private String duplicatesOf(String customer) {
        return Submissions.check(Submissions.await(reviewer, customer, "manual_review"), "duplicates")
                .at("/detail")
                .asString();
    }

    private static String id(String customer) {
        return customer.substring("/v0/customers/".length());
    }
}
