package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.vouch.Api.Answer;
import dev.vouch.kyc.Submissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens elsewhere while somebody writes: the page says what became of it. */
class InterruptedBrowserTests extends Browsing {

    private String customer;
    private String link;
    private Page page;

    @BeforeEach
    void somebodyWhoWrites() {
        Answer created = api.post("/v0/customers", Submissions.JOHN);
        customer = created.header("Location");
        link = created.text("/kyc_link");
        page = page(360, 740);
        page.navigate(link);
        press(page, "Start");
        page.navigate(link + "/details/name");
        page.locator("#first_name").fill("Johnathan");
    }

    @Test
    void everythingWasSentInAnotherTab() {
        api.post(customer + "/simulate", "{\"outcome\":\"manual_review\"}");
        press(page, "Save and continue");

        expect(page, "A person is reviewing");
        assertThat(page.textContent("main")).contains("Your last entry was not saved");
        look(page, "unsaved");
        assertThat(api.get(customer).text("/first_name")).isEqualTo("John");
    }

    @Test
    void anotherTabChangedTheSame() {
        Page other = page(360, 740);
        other.navigate(link + "/details/name");
        other.locator("#first_name").fill("Jon");
        press(other, "Save and continue");
        press(page, "Save and continue");

        assertThat(api.get(customer).text("/first_name")).isEqualTo("Johnathan");
    }

    /** Where the browser would show a page of its own, which warns of sending the form twice. */
    @Test
    void theWayBackLeadsToAFormThatHadAnError() {
        page.locator("#first_name").fill("");
        page.locator("#last_name").fill("");
        press(page, "Save and continue");
        page.locator(".govuk-error-summary").waitFor();
        page.locator("#last_name").fill("Suharto");
        press(page, "Save and continue");
        page.locator("h1:not(:has-text('What is your name?'))").waitFor();

        page.goBack();

        expect(page, "What is your name?");
        assertThat(page.locator("#last_name").inputValue()).isEqualTo("Suharto");
        assertThat(page.locator(".govuk-error-summary").count()).isZero();
    }

    @Test
    void theServiceIsAwayWhileTheStatusWaits() {
        api.post(customer + "/simulate", "{\"outcome\":\"manual_review\"}");
        page.navigate(link + "/status");
        page.route("**/status", route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));
        page.waitForResponse(answer -> answer.status() == 502, () -> {});
        page.waitForResponse(answer -> answer.status() == 502, () -> {});
        expect(page, "A person is reviewing");

        page.unroute("**/status");
        api.post(customer + "/simulate", "{\"outcome\":\"approved\"}");
        expect(page, "You are verified");
    }

    @Test
    void theLinkExpired() {
        clock.goAhead(Duration.ofDays(8));
        press(page, "Save and continue");

        expect(page, "This link is no longer valid");
        assertThat(page.textContent("main")).contains("Copy what you want to keep", "Johnathan");
        look(page, "expired-while-writing");
    }
}
