package dev.vouch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.vouch.hosted.Browsing;
import dev.vouch.kyc.Submissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskBrowserTests extends Browsing {

    private static final String ANSWER = "#answer-sanctions-note";
    private static final String ANSWER_CODE = "#answer-sanctions-code";

    private String ada;
    private String bob;

    @BeforeEach
    void twoReviewers() {
        ada = operator.newKeyOf(platform, "reviewer", "Ada Lovelace");
        bob = operator.newKeyOf(platform, "reviewer", "Bob Bright");
    }

    private String listed() {
        String customer = api.post(
                        "/v0/customers",
                        Submissions.JOHN
                                .replace("\"John\"", "\"Ivan\"")
                                .replace("\"Doe\"", "\"Sanctionov\"")
                                .replace("1990-01-15", "1961-04-17"))
                .header("Location");
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "manual_review");
        return customer;
    }

    private String business() {
        String acme = Submissions.acme(api);
        Submissions.owner(api, acme, "Jane", "899-41-0001", "60.00", "control_person");
        Submissions.owner(api, acme, "Rita", "899-41-0002", "30.00", "beneficial_owner");
        api.post(acme + "/simulate", "{\"outcome\":\"manual_review\"}");
        return acme;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path.replace("/v0/", "/desk/");
    }

    private Page signedIn(Page page, String key) {
        page.navigate(address("/desk"));
        page.locator("#key").fill(key);
        page.locator("#key").press("Enter");
        expect(page, "Queue");
        return page;
    }

    @ParameterizedTest
    @CsvSource({"360,740", "1280,900"})
    void everyPageIsFitForEverybody(int width, int height) {
        String customer = listed();
        api.patch(customer, "{\"email\":\"ivan.new@example.com\"}");
        String business = business();
        Page page = page(width, height);
        page.navigate(address("/desk"));
        look(page, "desk-sign-in");
        page.locator("#key").fill("sk_sandbox_wrong");
        page.locator("#key").press("Enter");
        page.locator(".govuk-error-summary").waitFor();
        look(page, "desk-sign-in-error");
        signedIn(page, ada);
        look(page, "desk-queue");
        page.navigate(address("/desk?type=business&risk=high"));
        look(page, "desk-queue-none");

        page.navigate(address(customer));
        scrollThrough(page);
        look(page, "desk-case");
        page.locator("button[value=decide]").click();
        look(page, "desk-case-error");
        page.navigate(address(business));
        look(page, "desk-business");
        page.locator("details").evaluateAll("all => all.forEach(each => { each.open = true; })");
        look(page, "desk-actions");

        page.navigate(address("/desk/search"));
        page.locator("#text").fill("ivan");
        press(page, "Search");
        look(page, "desk-search");
        page.navigate(address("/desk/overview"));
        look(page, "desk-overview");
        page.navigate(address("/desk/policy"));
        look(page, "desk-policy");
        press(page, "Show what would change");
        look(page, "desk-policy-preview");
        page.navigate(address("/desk/nowhere"));
        look(page, "desk-nowhere");
    }

    /** Pictures are loaded once they come into view. */
    private static void scrollThrough(Page page) {
        for (int i = 0; i < page.locator("[data-viewer]").count(); i++) {
            page.locator("[data-viewer]").nth(i).scrollIntoViewIfNeeded();
        }
        page.evaluate("Promise.all([...document.images].map(image => image.decode()))");
        page.evaluate("window.scrollTo(0, 0)");
    }

    @Test
    void aCaseIsDecidedByTheKeyboardAlone() {
        String customer = listed();
        Page page = page(1280, 900);
        page.navigate(address("/desk"));
        focus(page, "#key");
        page.keyboard().type(ada);
        page.keyboard().press("Enter");
        expect(page, "Queue");
        focus(page, "form[action='/desk/next'] button");
        page.keyboard().press("Enter");
        expect(page, "Ivan");
        focus(page, "[data-frame]");
        for (String key : new String[] {"+", "+", "r", "b", "ArrowLeft"}) {
            page.keyboard().press(key);
        }
        assertThat(page.locator("[data-viewer]").first().getAttribute("data-look"))
                .isEqualTo("1.56 90 1.2");
        focus(page, "input[name=decision]");
        page.keyboard().press("Space");
        focus(page, ANSWER_CODE);
        page.keyboard().type("False");
        focus(page, ANSWER);
        page.keyboard().type("Another person.");
        focus(page, "button[value=decide]");
        page.keyboard().press("Enter");
        page.locator(".desk-notice").waitFor();
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
    }

    /** The provider is of another site than the desk: its answer comes without the strict cookie of the session. */
    /** Where the browser would show a page of its own, which warns of deciding twice. */
    @Test
    void theWayBackLeadsToACaseWhoseFormHadAnError() {
        Page page = signedIn(page(1280, 900), ada);
        page.navigate(address(listed()));
        page.locator("button[value=decide]").click();
        page.locator(".govuk-error-summary").waitFor();
        page.getByText("Queue").click();
        expect(page, "Queue");

        page.goBack();

        expect(page, "Ivan Sanctionov");
        assertThat(page.locator(".govuk-error-summary").count()).isZero();
    }

    @Test
    void aPersonSignsInAtTheProviderAndOut() {
        StubProvider.shared().expect("ada@example.com", "reviewers");
        Page page = page(360, 740);
        page.navigate("http://localhost:" + port + "/desk/search");
        press(page, "Sign in with Stub");
        expect(page, "Which platform do you work for?");
        look(page, "desk-platforms");
        page.locator("button[value=" + platform + "]").click();
        expect(page, "Search");
        assertThat(page.locator(".desk-sign-out").textContent()).contains("ada@example.com");
        look(page, "desk-person");
        page.locator(".desk-sign-out button").click();
        page.locator(".desk-notice").waitFor();
        assertThat(page.locator("h1").textContent()).isEqualTo("Sign in to the review desk");

        StubProvider.shared().expect("eve@example.com", "gardeners");
        press(page, "Sign in with Stub");
        page.locator(".govuk-error-summary").waitFor();
        look(page, "desk-no-access");
    }

    @Test
    void twoReviewersOnOneCase() {
        String customer = listed();
        Page first = signedIn(page(1280, 900), ada);
        Page second = signedIn(page(1280, 900), bob);
        second.navigate(address(customer));
        press(first, "Next case");
        expect(first, "Ivan");
        second.locator("#decision-0").check();
        second.locator(ANSWER_CODE).selectOption("false_positive");
        second.locator(ANSWER).fill("I had looked at it first.");
        second.locator("button[value=decide]").click();
        second.locator(".govuk-error-summary").waitFor();
        look(second, "desk-claimed");
        assertThat(second.locator(".govuk-error-summary").textContent()).contains("Ada Lovelace is working on this case");
        assertThat(second.locator(ANSWER).inputValue()).isEqualTo("I had looked at it first.");
        first.locator("#decision-0").check();
        first.locator(ANSWER_CODE).selectOption("false_positive");
        first.locator(ANSWER).fill("Another person.");
        first.locator("button[value=next]").click();
        first.waitForURL(Pattern.compile(".*/desk\\?.*"));
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
    }

    @Test
    void withoutScriptAllOfItWorks() {
        String customer = listed();
        Page page = signedIn(
                page(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900)), ada);
        page.navigate(address(customer));
        assertThat(page.locator(".desk-document img").count()).isEqualTo(2);
        press(page, "Show what the customer will read");
        page.locator("#decision-1").check();
        page.locator("#reason-code").selectOption("not_eligible");
        page.locator("#reason-public").fill("We cannot serve you.");
        page.locator("button[value=preview]").click();
        assertThat(page.locator("#preview").textContent()).contains("We cannot serve you.");
        page.locator("button[value=decide]").click();
        page.locator(".desk-notice").waitFor();
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("rejected");
    }

    private static void focus(Page page, String selector) {
        for (int i = 0; i < 120; i++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
