package dev.vouch.hosted;

import com.microsoft.playwright.Page;
import dev.vouch.Api.Answer;
import dev.vouch.document.SampleDocuments;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.Test;

/** A business with two owners, from the link to the approval. */
class BusinessBrowserTests extends Browsing {

    @Test
    void fromTheLinkToTheApproval() {
        Answer created = api.post("/v0/customers", "{\"type\":\"business\",\"email\":\"acme@example.com\"}");
        String customer = created.header("Location");
        Page page = page(360, 740);
        page.navigate(created.text("/kyc_link"));
        look(page, "business-start");
        press(page, "Start");
        look(page, "business-tasks");
        press(page, "Continue");
        page.locator("#legal_name").fill("Acme Gadgets Inc.");
        press(page, "Save and continue");
        expect(page, "When was the business");
        fillDate(page, "incorporation_date", 3, 2, 2001);
        press(page, "Save and continue");
        expect(page, "phone number");
        page.locator("#phone").fill("+12125550100");
        press(page, "Save and continue");
        address(page);
        expect(page, "tax number");
        page.locator("#tax_id-number").fill("12-3456789");
        press(page, "Save and continue");
        company(page);
        expect(page, "Articles of incorporation");
        page.locator("#file").setInputFiles(picture("articles.png", SampleDocuments.passport(900, 1200)));
        press(page, "Upload and continue");

        expect(page, "People who own or control");
        look(page, "owners-none");
        add(page, "Jane", "60", "Owner");
        provide(page, 1);
        page.navigate(created.text("/kyc_link") + "/owners");
        look(page, "owners");
        String ofRick = invite(page, "Rick", "40", "Controls the business");
        look(page, "tasks-waiting");
        press(page, "Continue");
        expect(page, "Confirm that no owner is missing");
        press(page, "Save and continue");
        look(page, "attestation-error");
        page.locator("#attested").check();
        press(page, "Save and continue");
        expect(page, "Check your answers");
        look(page, "business-check");
        press(page, "Send");
        expect(page, "We are waiting for the owners");
        look(page, "awaiting-owners");

        verifyByOwnLink(page(360, 740), ofRick);
        Submissions.await(api, customer, "approved");
        page.navigate(created.text("/kyc_link"));
        expect(page, "You are verified");
    }

    private static void verifyByOwnLink(Page page, String link) {
        page.navigate(link);
        look(page, "owner-start");
        press(page, "Start");
        look(page, "owner-tasks");
        press(page, "Continue");
        provide(page, 2);
        expect(page, "Check your answers");
        look(page, "owner-check");
        press(page, "Send");
        expect(page, "Your part is complete");
        look(page, "owner-sent");
    }

    private static void company(Page page) {
        expect(page, "What does the business do?");
        press(page, "Save and continue");
        look(page, "company-error");
        page.locator("#additional_information-company_type").fill("Corporation");
        page.locator("#additional_information-services_provided").fill("Gadgets");
        page.locator("#additional_information-annual_revenue").fill("100,000.00");
        page.locator("#additional_information-monthly_transaction_volume").fill("5000");
        press(page, "Save and continue");
        expect(page, "How does the business follow");
        page.locator("#additional_information-compliance_and_aml").fill("A team.");
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        look(page, "compliance");
        press(page, "Save and continue");
        expect(page, "Where does the money come from?");
        page.getByLabel("Capital of the company").check();
        page.locator("#additional_information-monthly_volume_in_usd").fill("5000");
        page.locator("#additional_information-transaction_volume_in_usd").fill("100");
        look(page, "funds");
        press(page, "Save and continue");
        expect(page, "What are the transactions about?");
        page.getByLabel("United States").check();
        page.getByLabel("Customers").check();
        page.getByLabel("None of these").check();
        look(page, "dealings");
        press(page, "Save and continue");
    }

    private static void add(Page page, String name, String percentage, String role) {
        press(page, "Add a person");
        expect(page, "Who owns or controls the business?");
        press(page, "Save and continue");
        glance(page, "owner-error");
        page.locator("#first_name").fill(name);
        page.locator("#last_name").fill("Roe");
        page.locator("#ownership_percentage").fill(percentage);
        page.getByLabel(role).check();
        press(page, "Save and continue");
    }

    /** @return the link */
    private static String invite(Page page, String name, String percentage, String role) {
        add(page, name, percentage, role);
        expect(page, "date of birth");
        press(page, "Back");
        expect(page, name);
        look(page, "owner");
        press(page, "Make a link");
        expect(page, "Link for");
        look(page, "owner-link");
        String link = page.locator("#link").inputValue();
        press(page, "Continue");
        return link;
    }

    private static void provide(Page page, int number) {
        expect(page, "date of birth");
        fillDate(page, "date_of_birth", 20, 5, 1980 + number);
        press(page, "Save and continue");
        address(page);
        expect(page, "tax number");
        page.getByLabel("Social Security number").check();
        page.locator("#tax_id-number").fill("536-90-430" + number);
        press(page, "Save and continue");
        expect(page, "Which document");
        page.getByLabel("Passport").check();
        press(page, "Save and continue");
        page.locator("#file").setInputFiles(picture("passport.png", SampleDocuments.passport(1000, 700 + number)));
        press(page, "Upload and continue");
        expect(page, "Photo of the face");
        page.locator("#file").setInputFiles(picture("face.png", SampleDocuments.selfie(800, 800 + number)));
        press(page, "Upload and continue");
        page.locator("h1:not(:has-text('Photo of the face'))").waitFor();
    }

    private static void address(Page page) {
        expect(page, "address?");
        if (page.locator("#address-line1").count() == 0) {
            page.locator("#country").selectOption("US");
            press(page, "Continue");
        }
        page.locator("#address-line1").fill("123 Main St");
        page.locator("#address-city").fill("New York");
        page.locator("#address-state").fill("NY");
        page.locator("#address-postal_code").fill("10001");
        press(page, "Save and continue");
    }
}
