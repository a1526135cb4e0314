package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.vouch.Api.Answer;
import dev.vouch.document.SampleDocuments;
import dev.vouch.kyc.Submissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person with a phone or at a desk, with and without script, with a keyboard only. */
class IndividualBrowserTests extends Browsing {

    private static final byte[] FRONT = SampleDocuments.passport(1400, 1000);
    private static final byte[] BACK = SampleDocuments.passport(1400, 1010);
    private static final byte[] FACE = SampleDocuments.selfie(1000, 1000);

    private String customer;

    @ParameterizedTest
    @CsvSource({"360, 740", "1280, 900"})
    void fromTheLinkToTheApproval(int width, int height) {
        Page page = page(width, height);
        start(page);
        look(page, "tasks");
        press(page, "Continue");
        fillDetails(page, true);
        look(page, "choice");
        page.getByLabel("Driving licence").check();
        press(page, "Save and continue");

        expect(page, "Front of the driving licence");
        look(page, "document");
        page.locator("#file").setInputFiles(picture("front.png", FRONT));
        page.locator("[data-preview-area] img").waitFor();
        assertThat(page.locator("[data-hint]").textContent()).contains("picture");
        look(page, "document-preview");
        press(page, "Upload and continue");
        expect(page, "Back of the driving licence");
        page.locator("#file").setInputFiles(picture("back.png", BACK));
        press(page, "Upload and continue");
        expect(page, "Photo of the face");
        look(page, "selfie");
        page.locator("#file").setInputFiles(picture("face.png", FACE));
        press(page, "Upload and continue");

        expect(page, "Check your answers");
        look(page, "check");
        press(page, "Send");
        expect(page, "You are verified");
        look(page, "approved");
        Submissions.await(api, customer, "approved");
        goOn(page);
    }

    /** To where the platform has said, which does not learn the link. */
    private static void goOn(Page page) {
        List<String> referrers = new ArrayList<>();
        page.route("https://app.example.com/**", route -> {
            referrers.add(route.request().headers().get("referer"));
            route.fulfill(new Route.FulfillOptions().setBody("Welcome back"));
        });
        press(page, "Continue to Acme");
        page.waitForURL("https://app.example.com/done");
        assertThat(referrers).containsExactly((String) null);
    }

    @Test
    void withoutScript() {
        Page page =
                page(new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false));
        start(page);
        press(page, "Continue");
        fillDetails(page, false);
        page.getByLabel("Passport").check();
        press(page, "Save and continue");
        page.locator("#file").setInputFiles(picture("passport.png", FRONT));
        press(page, "Upload and continue");
        expect(page, "Photo of the face");
        press(page, "Upload and continue");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Take a photo or choose a file");
        page.locator("#photo").setInputFiles(picture("face.png", FACE));
        press(page, "Upload and continue");
        press(page, "Send");
        expect(page, "You are verified");
        Submissions.await(api, customer, "approved");
    }

    @Test
    void aRejectedDocumentIsCorrected() {
        Answer created = api.post("/v0/customers", Submissions.JOHN);
        customer = created.header("Location");
        api.post(customer + "/kyc", Submissions.passportAndSelfie(1400));
        Submissions.await(api, customer, "incomplete");
        Page page = page(360, 740);
        page.navigate(created.text("/kyc_link"));
        expect(page, "Your verification");
        assertThat(page.textContent("main")).contains("narrow strip");
        look(page, "tasks-to-correct");

        press(page, "Continue");
        page.getByLabel("Passport").check();
        press(page, "Save and continue");
        page.locator("#file").setInputFiles(picture("passport.png", FRONT));
        press(page, "Upload and continue");
        expect(page, "Check your answers");
        press(page, "Send");

        expect(page, "We need something from you");
        look(page, "incomplete");
        press(page, "Continue");
        expect(page, "Your verification");
        press(page, "Continue");
        expect(page, "Photo of the face");
        page.locator("#file").setInputFiles(picture("face.png", FACE));
        press(page, "Upload and continue");
        expect(page, "Check your answers");
        press(page, "Send");
        expect(page, "You are verified");
    }

    @Test
    void reloadAndBackLoseNothing() {
        Page page = page(360, 740);
        start(page);
        press(page, "Continue");
        page.locator("#first_name").fill("Ada");
        page.locator("#last_name").fill("Lovelace");
        press(page, "Save and continue");
        expect(page, "date of birth");

        page.reload();
        expect(page, "date of birth");
        page.goBack();
        assertThat(page.locator("#first_name").inputValue()).isEqualTo("Ada");
        page.locator("#first_name").fill("Augusta");
        press(page, "Save and continue");
        expect(page, "date of birth");

        Page afterwards = page(360, 740);
        afterwards.navigate(page.url());
        expect(afterwards, "date of birth");
        assertThat(api.get(customer).text("/first_name")).isEqualTo("Augusta");
    }

    @Test
    void withTheKeyboardAlone() {
        Page page = page(1280, 900);
        open(page);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-skip-link");
        focus(page, "button");
        page.keyboard().press("Enter");
        expect(page, "Your verification");
        focus(page, ".govuk-task-list__link");
        page.keyboard().press("Enter");
        expect(page, "What is your name?");
        focus(page, "#first_name");
        page.keyboard().type("Ada");
        focus(page, "#last_name");
        page.keyboard().type("Lovelace");
        page.keyboard().press("Enter");
        expect(page, "date of birth");
        focus(page, "#date_of_birth-month");
        page.keyboard().type("13");
        page.keyboard().press("Enter");
        page.locator(".govuk-error-summary").waitFor();
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).asString().startsWith("date_of_birth-");

        Answer created = api.post("/v0/customers", Submissions.JOHN);
        page.navigate(created.text("/kyc_link"));
        enter(page, "button");
        expect(page, "Your verification");
        enter(page, "a.govuk-button");
        expect(page, "Which document");
        focus(page, "#type-0");
        page.keyboard().press("Space");
        enter(page, "main button");
        expect(page, "Photo page");
        page.locator("#file").setInputFiles(picture("passport.png", FRONT));
        enter(page, "main button");
        expect(page, "Photo of the face");
        page.locator("#file").setInputFiles(picture("face.png", FACE));
        enter(page, "main button");
        expect(page, "Check your answers");
        enter(page, "main button");
        expect(page, "You are verified");
    }

    private static void enter(Page page, String selector) {
        focus(page, selector);
        page.keyboard().press("Enter");
    }

    /** Tabs forward until that is where the keyboard is. */
    private static void focus(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private void open(Page page) {
        Answer created = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"ada@example.com\"}");
        customer = created.header("Location");
        operator.patch(
                "/v0/platforms/" + platform + "/branding", "{\"redirect_origins\": [\"https://app.example.com\"]}");
        page.navigate(api.post(customer + "/kyc-links", "{\"redirect_url\": \"https://app.example.com/done\"}")
                .text("/url"));
        expect(page, "Verify your identity");
    }

    private void start(Page page) {
        open(page);
        press(page, "Start");
        expect(page, "Your verification");
    }

    /** Up to the choice of the document; each page is looked at empty, wrong and right. */
    private static void fillDetails(Page page, boolean look) {
        expect(page, "What is your name?");
        wrong(page, "name", look);
        page.locator("#first_name").fill("Ada");
        page.locator("#last_name").fill("Lovelace");
        press(page, "Save and continue");
        expect(page, "date of birth");
        wrong(page, "birth-date", look);
        fillDate(page, "date_of_birth", 10, 2, 1990);
        press(page, "Save and continue");
        expect(page, "phone number");
        wrong(page, "phone", look);
        page.locator("#phone").fill("+1 212 555 0100");
        press(page, "Save and continue");
        expect(page, "address?");
        page.locator("#country").selectOption("US");
        press(page, "Continue");
        wrong(page, "address", look);
        page.locator("#address-line1").fill("123 Main St");
        page.locator("#address-city").fill("New York");
        page.locator("#address-state").fill("NY");
        page.locator("#address-postal_code").fill("10001");
        press(page, "Save and continue");
        expect(page, "tax number");
        wrong(page, "tax-number", look);
        page.getByLabel("Social Security number").check();
        page.locator("#tax_id-number").fill("536-90-4399");
        press(page, "Save and continue");
        expect(page, "Which document");
        wrong(page, "choice", look);
    }

    private static void wrong(Page page, String name, boolean look) {
        press(page, "Save and continue");
        page.locator(".govuk-error-summary").waitFor();
        if (look) {
            look(page, name + "-error");
        }
    }
}
