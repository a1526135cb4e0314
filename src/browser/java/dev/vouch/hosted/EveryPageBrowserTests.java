package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.vouch.Api.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they are where things are long, hostile or over. */
class EveryPageBrowserTests extends Browsing {

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
            "/status",
            "/nowhere");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "de"})
    void fitsTheNarrowestScreenInEveryLanguage(String language) {
        String link = link("""
            {"type":"individual","email":"%s@example.com","first_name":"Hadschihalefomarbenhadschiabulabbas",
             "last_name":"Wolfeschlegelsteinhausenbergerdorff"}""".formatted("a".repeat(60)));
        Page page = page(320, 640);
        for (String path : PAGES) {
            page.navigate(link + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            look(page, language + path.replaceAll("[^a-z]+", "-"));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
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

    private String link(String customer) {
        Answer created = api.post("/v0/customers", customer);
        api.post(created.header("Location") + "/kyc/level", "{\"level\":\"enhanced\"}");
        String link = created.text("/kyc_link");
        Visitor.of(api, link).post("/start");
        return link;
    }
}
