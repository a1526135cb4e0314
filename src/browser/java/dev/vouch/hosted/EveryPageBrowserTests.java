package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.vouch.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they are where things are long, hostile or over. */
class EveryPageBrowserTests extends Browsing {

    private static final String LOGO = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mPg"
            + "L8sjCTGMahjVMHw1AADRzfMB51v/iwAAAABJRU5ErkJggg==";
    private static final String SCRIPT = "<script>alert(1)</script>A\\\" onfocus=alert(2) ";
    private static final List<String> PAGES = List.of(
            "",
            "/tasks",
            "/details/name",
            "/details/birth-date",
            "/details/phone-number",
            "/details/address?country=DE",
            "/details/address?country=US",
            "/details/tax-number?country=US",
            "/details/work",
            "/details/funds",
            "/details/dealings",
            "/choice/identity_document",
            "/choice/proof_of_income",
            "/documents/passport",
            "/documents/proof_of_address",
            "/documents/selfie",
            "/terms",
            "/status",
            "/nowhere");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "de"})
    void fitsTheNarrowestScreenInEveryLanguage(String language) {
        api.post("/v0/terms", """
                {"kind": "terms_of_service", "version": "2026-01", "url": "https://example.com/terms", "text_sha256": "%s"}
                """.formatted("0c".repeat(32)));
        String link = link("""
            {"type":"individual","email":"%s@example.com","first_name":"Hadschihalefomarbenhadschiabulabbas",
             "last_name":"Wolfeschlegelsteinhausenbergerdorff"}""".formatted("a".repeat(60)));
        Page page = page(320, 640);
        for (String path : PAGES) {
            page.navigate(link + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            String name = language + path.replaceAll("[^a-z]+", "-");
            if (language.equals("en")) {
                look(page, name);
            } else {
                glance(page, name);
            }
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        }
        page.navigate(link + "/details/birth-date?lang=" + language);
        page.locator("main form button").last().click();
        page.locator(".govuk-error-summary").waitFor();
        glance(page, language + "-error");
        for (String outcome : List.of("incomplete", "under_review", "manual_review", "approved", "rejected")) {
            Answer created = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@example.com\"}");
            api.post(created.header("Location") + "/simulate", "{\"outcome\":\"" + outcome + "\"}");
            page.navigate(created.text("/kyc_link") + "?lang=" + language);
            glance(page, language + "-" + outcome);
        }
    }

    /** WCAG 1.4.4: text can be twice its size. */
    @Test
    void fitsAPhoneAtTwiceItsSize() {
        operator.patch("/v0/platforms/" + platform + "/branding", """
                {"name": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"}""");
        String link = link("{\"type\":\"individual\",\"email\":\"ada@example.com\"}");
        Page page = page(195, 422);
        for (String path : PAGES) {
            page.navigate(link + path);
            glance(page, "twice" + path.replaceAll("[^a-z]+", "-"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "de"})
    void pagesOfBusinessesAndOwnersFitToo(String language) {
        Answer created = api.post("/v0/customers", """
                {"type":"business","email":"a@example.com","legal_name":"%s GmbH & Co. KG"}"""
                .formatted("Donaudampfschifffahrtsgesellschaft".repeat(2)));
        String owner = api.post(created.header("Location") + "/beneficial-owners", """
                        {"first_name":"Hadschihalefomarbenhadschiabulabbas","last_name":"Roe",
                         "ownership_percentage":"30","roles":["control_person"]}""").header("Location");
        String ofOwner = api.post(owner + "/kyc-links", null).text("/url");
        String link = created.text("/kyc_link");
        Page page = page(320, 640);
        page.navigate(link + "?lang=" + language);
        glance(page, language + "-business-start");
        Visitor.of(api, link).post("/start");
        String ownerPage = owner.substring(owner.indexOf("/own_")).replace("/own_", "/owners/own_");
        for (String path : List.of(
                "/tasks",
                "/details/company",
                "/details/compliance",
                "/documents/incorporation_articles",
                "/owners",
                "/owners/add",
                ownerPage,
                ownerPage + "/details/owner",
                "/attestation")) {
            page.navigate(link + path + "?lang=" + language);
            glance(page, language + "-business" + path.replaceAll("own_[0-9a-z]+", "one").replace('/', '-'));
        }
        for (String path : List.of("", "/tasks", "/details/name", "/documents/passport")) {
            page.navigate(ofOwner + path + "?lang=" + language);
            glance(page, language + "-owner" + path.replace('/', '-'));
        }
    }

    @Test
    void scriptInAProfileIsText() {
        String link = link("""
            {"type":"individual","email":"ada@example.com","first_name":"%s","last_name":"%s","address":{"line1":"%s",
             "city":"%s","state":"NY","postal_code":"%s","country":"US"}}""".formatted(SCRIPT, SCRIPT, SCRIPT, SCRIPT, "<b>1"));
        Page page = page(1280, 900);
        for (String path : Stream.of("/tasks", "/details/name", "/details/address", "/status")
                .toList()) {
            page.navigate(link + path);
            assertThat(page.locator("main script, main b, main [onfocus]").count())
                    .isZero();
        }
        page.navigate(link + "/details/name");
        assertThat(page.locator("#first_name").inputValue()).contains("<script>alert(1)</script>");
    }

    @Test
    void whatIsOverSaysWhomToAsk() {
        Page page = page(360, 740);
        page.navigate("http://127.0.0.1:" + port + "/kyc/nothing");
        look(page, "no-longer-valid");
        for (String outcome : List.of("under_review", "manual_review", "rejected")) {
            Answer created = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@example.com\"}");
            api.post(created.header("Location") + "/simulate", "{\"outcome\":\"" + outcome + "\"}");
            page.navigate(created.text("/kyc_link"));
            look(page, outcome);
        }
    }

    @Test
    void aFreshLinkAfterARejectionIsTriedAgain() {
        String customer = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@example.com\"}")
                .header("Location");
        api.post(customer + "/simulate", "{\"outcome\":\"rejected\"}");
        Page page = page(360, 740);
        page.navigate(api.post(customer + "/kyc-links", null).text("/url"));
        look(page, "try-again");
        press(page, "Try again");
        expect(page, "Your verification");
        look(page, "tried-again");
    }

    @Test
    void theFirstPageLoadsOnlyWhatItNeeds() {
        operator.patch("/v0/platforms/" + platform + "/branding", """
                {"name": "Aurora Payments", "color": "#0f766e", "logo": "%s"}""".formatted(LOGO));
        Answer created = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@example.com\"}");
        Page page = page(360, 740);
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(created.text("/kyc_link"));
        look(page, "branded");

        assertThat(requests.stream().filter(url -> url.startsWith("http")).map(url -> url.replaceAll(".*/", "")))
                .hasSize(4)
                .contains("page.css", "page.js", "logo.png");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.govuk-button')).backgroundColor"))
                .isEqualTo("rgb(15, 118, 110)");
    }

    private String link(String customer) {
        Answer created = api.post("/v0/customers", customer);
        api.post(created.header("Location") + "/kyc/level", "{\"level\":\"enhanced\"}");
        String link = created.text("/kyc_link");
        Visitor.of(api, link).post("/start");
        return link;
    }
}
