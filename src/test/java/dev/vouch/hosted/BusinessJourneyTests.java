package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Journey;
import dev.vouch.document.SampleDocuments;
import dev.vouch.kyc.Submissions;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A business from the link to the outcome: what it is, what it does, and who owns it. */
class BusinessJourneyTests extends Journey {

    private static final Pattern OWNER = Pattern.compile("/owners/(own_[0-9a-z]{26})");

    private String customer;
    private Visitor visitor;

    @BeforeEach
    void aLink() {
        Answer created = api.post("/v0/customers", "{\"type\":\"business\",\"email\":\"acme@example.com\"}");
        customer = created.header("Location");
        visitor = Visitor.of(api, created.text("/kyc_link"));
        visitor.post("/start");
    }

    @Test
    void aWholeBusinessWithTwoOwnersIsApproved() {
        visitor.post("/details/legal-name", "/legal_name", "Acme Gadgets Inc.");
        visitor.post(
                "/details/incorporation-date",
                "/incorporation_date.day",
                "3",
                "/incorporation_date.month",
                "2",
                "/incorporation_date.year",
                "2001");
        visitor.post("/details/phone-number", "/phone", "+12125550100");
        address("");
        assertThat(visitor.get("/details/tax-number").toString()).contains("Employer Identification Number");
        visitor.post("/details/tax-number", "/tax_id/country", "US", "/tax_id/number", "12-3456789");
        visitor.post(
                "/details/company",
                "/additional_information/company_type",
                "CORPORATION",
                "/additional_information/services_provided",
                "Gadgets",
                "/additional_information/annual_revenue",
                "100,000.00",
                "/additional_information/monthly_transaction_volume",
                "5000");
        assertThat(visitor.post(
                                "/details/compliance",
                                "/additional_information/compliance_and_aml",
                                "A team.",
                                "/additional_information/is_regulated_activity",
                                "true")
                        .toString())
                .contains("Enter which activity is regulated");
        visitor.post(
                "/details/compliance",
                "/additional_information/compliance_and_aml",
                "A team.",
                "/additional_information/is_regulated_activity",
                "false");
        visitor.post(
                "/details/funds",
                "/additional_information/source_of_funds",
                "COMPANY_CAPITAL",
                "/additional_information/monthly_volume_in_usd",
                "5000",
                "/additional_information/transaction_volume_in_usd",
                "100");
        visitor.post(
                "/details/dealings",
                "/additional_information/jurisdictions",
                "USA",
                "/additional_information/transaction_counterparties",
                "CUSTOMERS",
                "/additional_information/involved_activities",
                "NONE");
        visitor.upload("/documents/incorporation_articles", SampleDocuments.pdf("Articles"));

        assertThat(visitor.get("/tasks").toString()).contains("People who own or control the business");
        owner("Jane", "60", "beneficial_owner", "536-90-4301", 1);
        owner("Rick", "40", "control_person", "536-90-4302", 2);
        assertThat(visitor.post("/attestation").toString()).contains("Confirm that nobody is missing");
        Answer check = visitor.post("/attestation", "attested", "true");
        assertThat(check.toString())
                .contains("Check your answers", "Jane Roe", "Rick Roe", "60%", "in US dollars? 5000.00");

        visitor.post("/send");
        Submissions.await(api, customer, "approved");
        assertThat(visitor.get("").toString()).contains("You are verified");
    }

    @Test
    void ownersAreEditedAndRemoved() {
        String jane = add("Jane", "60", "beneficial_owner");
        assertThat(visitor.post(
                                "/owners/add",
                                "/first_name",
                                "Rick",
                                "/last_name",
                                "Roe",
                                "/ownership_percentage",
                                "50",
                                "/roles",
                                "control_person")
                        .toString())
                .contains("more than 100%", "value=\"Rick\"");

        visitor.post(
                "/owners/" + jane + "/details/owner",
                "/first_name",
                "Janet",
                "/middle_name",
                "",
                "/last_name",
                "Roe",
                "/ownership_percentage",
                "40",
                "/roles",
                "beneficial_owner");
        assertThat(visitor.get("/owners").toString()).contains("Janet Roe", "40%");

        assertThat(visitor.get("/owners/" + jane).toString())
                .contains("All details and documents of Janet Roe will be removed too");
        assertThat(visitor.post("/owners/" + jane + "/remove").toString()).doesNotContain("Janet");
        assertThat(visitor.get("/owners/" + jane).status()).isEqualTo(404);
    }

    /** An owner below the threshold need not be verified. */
    @Test
    void optionalDetailsAreDoneOnceTheyAreEntered() {
        send("0", "10");
        String path = "/owners/" + api.get(customer + "/beneficial-owners").text("/data/0/id");
        assertThat(stateOf("Date of birth", path)).isEqualTo("Optional");
        assertThat(stateOf("Tax number", path)).isEqualTo("Optional");

        visitor.post(
                path + "/details/birth-date",
                "/date_of_birth.day",
                "20",
                "/date_of_birth.month",
                "5",
                "/date_of_birth.year",
                "1980");
        assertThat(stateOf("Date of birth", path)).isEqualTo("Done");
        assertThat(stateOf("Tax number", path)).isEqualTo("Optional");
    }

    private String stateOf(String task, String path) {
        Matcher state = Pattern.compile(">" + task + "<.*?-state\">\\s*<\\w+[^>]*>([^<]*)<", Pattern.DOTALL)
                .matcher(visitor.get(path).toString());
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    @Test
    void theListSaysThatNobodyControlsTheBusiness() {
        String jane = add("Jane", "60", "beneficial_owner");
        assertThat(visitor.get("/owners").toString()).contains("Nobody in this list controls the business yet");

        visitor.post(
                "/owners/" + jane + "/details/owner",
                "/first_name",
                "Jane",
                "/middle_name",
                "",
                "/last_name",
                "Roe",
                "/ownership_percentage",
                "60",
                "/roles",
                "control_person");
        assertThat(visitor.get("/owners").toString()).doesNotContain("Nobody in this list");
    }

    @Test
    void anOwnerOfAnotherBusinessIsUnknown() {
        String acme = Submissions.acme(api);
        String theirs = Submissions.owner(api, acme, "Jane", "536-90-4303", "50", "control_person");
        String path = "/owners/" + theirs.substring(theirs.lastIndexOf('/') + 1);

        assertThat(visitor.get(path).status()).isEqualTo(404);
        assertThat(visitor.get(path + "/details/address").status()).isEqualTo(404);
        assertThat(visitor.post(path + "/remove").status()).isEqualTo(404);
        assertThat(api.get(theirs).status()).isEqualTo(200);
    }

    private void owner(String name, String percentage, String role, String taxId, int number) {
        String path = "/owners/" + add(name, percentage, role);
        visitor.post(
                path + "/details/birth-date",
                "/date_of_birth.day",
                "20",
                "/date_of_birth.month",
                "5",
                "/date_of_birth.year",
                String.valueOf(1980 + number));
        address(path);
        visitor.post(
                path + "/details/tax-number", "/tax_id/country", "US", "/tax_id/type", "ssn", "/tax_id/number", taxId);
        assertThat(visitor.get(path + "/choice/identity_document").toString()).contains("Passport");
        assertThat(visitor.upload(
                                path + "/documents/passport",
                                SampleDocuments.passport(700, 500 + number),
                                "/issuing_country",
                                "US")
                        .toString())
                .contains("Photo of the face", name);
        assertThat(visitor.upload(path + "/documents/selfie", SampleDocuments.selfie(700, 700 + number))
                        .status())
                .isEqualTo(200);
    }

    /** After a lost answer, or a second tap. A person with the same name can be added all the same, by a new form. */
    @Test
    void aFormThatIsSentTwiceAddsItsPersonOnce() {
        assertThat(visitor.get("/owners/add").toString()).contains("name=\"known\" value=\"0\"");
        for (int i = 0; i < 2; i++) {
            assertThat(send("0", "40").toString()).contains("What is the date of birth?");
        }
        assertThat(api.get(customer + "/beneficial-owners").json().path("data")).hasSize(1);

        assertThat(visitor.get("/owners/add").toString()).contains("name=\"known\" value=\"1\"");
        assertThat(send("1", "60.5").toString()).contains("more than 100%", "name=\"known\" value=\"1\"");
        send("1", "60");
        assertThat(api.get(customer + "/beneficial-owners").json().path("data")).hasSize(2);
    }

    /** Impatient taps arrive together: none of them sees the person that another adds. */
    @Test
    void aFormThatIsSentSixTimesAtOnceAddsItsPersonOnce() {
        List<Answer> answers = Crowd.of(6, Collections.nCopies(6, () -> send("0", "40")));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.toString()).contains("What is the date of birth?"));
        assertThat(api.get(customer + "/beneficial-owners").json().path("data")).hasSize(1);
    }

    private Answer send(String known, String percentage) {
        return visitor.post(
                "/owners/add",
                "known",
                known,
                "/first_name",
                "Juan",
                "/last_name",
                "Roe",
                "/ownership_percentage",
                percentage,
                "/roles",
                "beneficial_owner");
    }

    @Test
    void anotherLanguageKeepsTheChosenCountry() {
        assertThat(visitor.get("/details/address?country=MX").toString())
                .contains("/details/address?lang=de&amp;country=MX");
        assertThat(visitor.get("/details/address").toString()).contains("/details/address?lang=de\"");
    }

    @Test
    void aShareHasADecimalMarkAndNoThousands() {
        assertThat(add("Jane", "33,5 %", "beneficial_owner")).isNotNull();
        assertThat(visitor.get("/owners").toString()).contains("33.5%");
        assertThat(send("1", "33.333").toString()).contains("check how it is written");
    }

    private String add(String name, String percentage, String role) {
        Answer added = visitor.post(
                "/owners/add",
                "/first_name",
                name,
                "/middle_name",
                "",
                "/last_name",
                "Roe",
                "/ownership_percentage",
                percentage,
                "/roles",
                role);
        Matcher id = OWNER.matcher(added.toString());
        assertThat(id.find()).as(added.toString()).isTrue();
        return id.group(1);
    }

    private void address(String of) {
        visitor.post(
                of + "/details/address",
                "/address/country",
                "US",
                "/address/line1",
                "123 Main St",
                "/address/city",
                "New York",
                "/address/state",
                "NY",
                "/address/postal_code",
                "10001");
    }
}
