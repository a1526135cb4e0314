package dev.vouch.hosted;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.document.SampleDocuments;
import dev.vouch.id.TypeId;
import dev.vouch.kyc.Submissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validity of links, and the security headers of every page. */
class LinkJourneyTests extends Journey {

    private static final Pattern ASSET = Pattern.compile("/assets/[0-9a-f]{16}/page[.](css|js)");

    private static final String LOGO =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mPg"
                    + "L8sjCTGMahjVMHw1AADRzfMB51v/iwAAAABJRU5ErkJggg==";

    private String customer;
    private Visitor visitor;

    @BeforeEach
    void aLink() {
        Answer created = api.post("/v0/customers", Submissions.JOHN);
        customer = created.header("Location");
        visitor = Visitor.of(api, created.text("/kyc_link"));
    }

    @Test
    void aLinkThatIsNotGoodSaysWhomToAsk() {
        clock.goAhead(Duration.ofDays(8));

        for (Answer expired : List.of(visitor.get(""), visitor.get("/tasks"), visitor.post("/start"))) {
            assertThat(expired.status()).isEqualTo(404);
            assertThat(expired.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(expired.toString())
                    .contains("This link is no longer valid", "Ask the company that sent it for a new link")
                    .doesNotContain("{\"");
        }
    }

    /** As some programs add it that make links of what looks like an address. */
    @Test
    void aSlashAtTheEndDoesNotMatter() {
        Answer redirect = visitor.send("GET", "/?lang=de");
        assertThat(redirect.status()).isEqualTo(308);
        assertThat(redirect.header("Location")).isEqualTo(visitor.link() + "?lang=de");
        assertThat(visitor.send("POST", "/start/").status()).isEqualTo(308);
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("not_started");
    }

    @Test
    void aNewerLinkReplacesIt() {
        Visitor newer = Visitor.of(api, api.post(customer + "/kyc-links", null).text("/url"));

        assertThat(visitor.get("").status()).isEqualTo(404);
        assertThat(newer.get("").status()).isEqualTo(200);
    }

    @Test
    void aDeletedCustomerHasNone() {
        api.delete(customer);

        assertThat(visitor.get("").status()).isEqualTo(404);
    }

    /** A token names its platform, so that it is searched for there and nowhere else. */
    @Test
    void aTokenOfAnotherPlatformOrOfNoneIsUnknown() {
        String token = visitor.link().substring("/kyc/".length());
        String random = token.substring(TypeId.LENGTH);
        String theirs = operator.newPlatform().substring("plt_".length());

        for (String wrong : List.of(theirs + random, random, "x".repeat(TypeId.LENGTH) + random, "x", "problem")) {
            assertThat(Visitor.of(api, "/kyc/" + wrong).get("").status())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(visitor.get("").status()).isEqualTo(200);
    }

    /** Before its body is read: files of nobody take no place. */
    @Test
    void nobodyUploadsWithoutAGoodLink() {
        Visitor nobody = Visitor.of(api, "/kyc/" + "x".repeat(70));

        assertThat(nobody.upload("/documents/selfie", SampleDocuments.selfie(400, 400))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aBodyThatIsTooLargeIsAnsweredByAPage() {
        visitor.post("/start");

        Answer refused = visitor.upload("/documents/selfie", new byte[26 * 1024 * 1024]);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.toString())
                .contains("The file is too large", "Back to your verification", "href=\"" + visitor.link() + "\"");
    }

    @Test
    void parametersThatCannotBeReadAreAnsweredByAPage() {
        visitor.post("/start");
        String[] fields = new String[4000];
        Arrays.fill(fields, "x");

        Answer refused = visitor.post("/details/name", fields);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incomplete | Your verification",
                "under_review | We are checking your information",
                "manual_review | A person is reviewing your information",
                "approved | You are verified",
                "rejected | We could not verify you"
            })
    void saysWhereItStandsInWordsForPeople(String status, String words) {
        api.post(customer + "/simulate", "{\"outcome\":\"" + status + "\"}");

        assertThat(visitor.get("").status()).isEqualTo(200);
        assertThat(visitor.get("").toString()).contains(words);
    }

    /** It has ended with the decision: a fresh one is needed when KYC is open again. */
    @ParameterizedTest
    @CsvSource({"approved", "rejected"})
    void anEndedLinkShowsTheOutcomeAndNothingElse(String decision) {
        api.post(customer + "/simulate", "{\"outcome\":\"" + decision + "\"}");

        assertThat(visitor.post("/start").status()).isEqualTo(200);
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo(decision);

        api.post(customer + "/simulate", "{\"outcome\":\"incomplete\"}");
        assertThat(visitor.get("").status()).isEqualTo(404);
        for (String noBody : new String[] {null, "", "  "}) {
            assertThat(api.post(customer + "/kyc-links", noBody).status()).isEqualTo(201);
        }
    }

    @Test
    void anApprovedCustomerGetsNoLink() {
        api.post(customer + "/simulate", "{\"outcome\":\"approved\"}");

        Answer refused = assertProblem(api.post(customer + "/kyc-links", null), 409, "kyc_step_refused");

        assertThat(refused.text("/detail")).contains("KYC is approved", "reverify");
    }

    /** As the page of the ended link says. */
    @Test
    void aFreshLinkStartsOverAfterARetryableRejection() {
        api.post(customer + "/simulate", "{\"outcome\":\"rejected\"}");
        assertThat(visitor.get("").toString())
                .contains("ask Acme for a new link")
                .doesNotContain("Try again</button>");

        Answer link = api.post(customer + "/kyc-links", null);
        assertThat(link.status()).as(link.toString()).isEqualTo(201);
        Visitor again = Visitor.of(api, link.text("/url"));
        assertThat(again.get("").toString())
                .contains("We could not verify you", "Try again</button>")
                .doesNotContain("new link");
        assertThat(api.get(customer).text("/kyc_status")).as("opened").isEqualTo("rejected");

        assertThat(again.post("/start").toString()).contains("Your verification");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("incomplete");
        assertThat(again.get("/tasks").status()).isEqualTo(200);
    }

    @Test
    void aFinalRejectionGetsNoLink() {
        api.post(customer + "/simulate", "{\"outcome\":\"manual_review\"}");
        operator.withKeyOf(platform, "reviewer").post(customer + "/kyc/decision", """
                {"decision":"reject","reasons":[{"code":"fraud_suspected","public":"No."}],"retryable":false}""");

        assertThat(visitor.get("").toString()).contains("contact Acme").doesNotContain("try again");
        Answer refused = assertProblem(api.post(customer + "/kyc-links", null), 409, "kyc_step_refused");
        assertThat(refused.text("/detail")).contains("KYC is rejected", "The rejection is final");
    }

    /** Nothing that was written is lost without a word. */
    @Test
    void anUnsavedEntrySaysSo() {
        api.post(customer + "/simulate", "{\"outcome\":\"manual_review\"}");
        assertThat(visitor.post("/details/name", "/first_name", "Johnathan", "/last_name", "Doe")
                        .toString())
                .contains("A person is reviewing", "Your last entry was not saved");
        assertThat(visitor.get("/details/name").toString()).doesNotContain("not saved");
        assertThat(visitor.post("/send").toString()).as("pressed twice").doesNotContain("not saved");

        clock.goAhead(Duration.ofDays(8));
        assertThat(visitor.post("/details/name", "/first_name", "<b>Johnathan", "/tax_id/number", "536-90-4399")
                        .toString())
                .contains("This link is no longer valid", "Copy what you want to keep", "&lt;b&gt;Johnathan")
                .doesNotContain("536-90-4399");
    }

    @Test
    void aLockedCustomerReadsWhomToAsk() {
        api.post(customer + "/lock", "{\"reason\":\"an internal reason\"}");

        assertThat(visitor.get("").toString())
                .contains("Your verification is paused", "Contact Acme")
                .doesNotContain("an internal reason");
        assertThat(visitor.upload("/documents/selfie", SampleDocuments.selfie(400, 400))
                        .toString())
                .contains("Your verification is paused");
    }

    @Test
    void confidentialReasonsAreNeutral() {
        Submissions.john(api);
        api.post(
                customer + "/simulate",
                "{\"outcome\":\"rejected\",\"reasons\":[{\"code\":\"sanctions_match\",\"public\":\"You are on a"
                        + " list.\"}]}");

        assertThat(visitor.get("").toString())
                .contains("We could not verify the details that were given.")
                .doesNotContain("on a list", "sanctions");
        assertThat(visitor.get("?lang=de").toString()).contains("Wir konnten die Angaben nicht bestätigen.");
    }

    @Test
    void everyPageHasItsSecurityHeaders() {
        for (Answer page : List.of(
                visitor.get(""), visitor.get("/nothing"), visitor.with("X", "x").get(""))) {
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Set-Cookie")).isNull();
        }
    }

    /** HTML, one style sheet and one script, as they travel. */
    @Test
    void theFirstPageIsLight() throws IOException {
        Answer page = visitor.get("");
        int bytes = compressed(page.bytes());
        Matcher asset = ASSET.matcher(page.toString());
        int assets = 0;
        while (asset.find()) {
            Answer loaded = api.get(asset.group());
            assertThat(loaded.header("Cache-Control")).contains("immutable");
            assertThat(loaded.toString()).doesNotContain("GDS Transport", "/assets/");
            bytes += compressed(loaded.bytes());
            assets++;
        }
        assertThat(assets).isEqualTo(2);
        assertThat(bytes).isLessThan(60 * 1024);
        assertThat(page.toString()).doesNotContain("http://", "https://", "style=", "onclick");
    }

    @Test
    void showsWhoSentIt() {
        operator.patch("/v0/platforms/" + platform + "/branding", """
                {"name": "Acme Pay", "color": "#0f766e", "logo": "%s"}""".formatted(LOGO));

        Answer page = visitor.get("");
        assertThat(page.toString()).contains("Acme Pay needs to verify you");
        Matcher css = Pattern.compile("/assets/[0-9a-f]{16}/0f766e/page[.]css").matcher(page.toString());
        assertThat(css.find()).isTrue();
        assertThat(api.withKey(null).get(css.group()).toString()).contains("--page-accent:#0f766e");
        Matcher logo = Pattern.compile("/assets/[0-9a-f]{32}/logo[.]png").matcher(page.toString());
        assertThat(logo.find()).isTrue();
        assertThat(api.withKey(null).get(logo.group()).header("Content-Type")).isEqualTo("image/png");
        assertThat(visitor.get("/nothing").toString()).contains("Acme Pay");

        clock.goAhead(Duration.ofDays(8));
        assertThat(visitor.get("").toString()).contains("This link is no longer valid", "Acme Pay", logo.group());
    }

    @Test
    void leadsOnWhereThePlatformHasSaid() {
        String branding = "/v0/platforms/" + platform + "/branding";
        operator.patch(branding, "{\"redirect_origins\": [\"https://app.example.com\"]}");
        Visitor led = Visitor.of(
                api,
                api.post(customer + "/kyc-links", "{\"redirect_url\": \"https://app.example.com/done?a=1&b=%22\"}")
                        .text("/url"));
        String way = "href=\"https://app.example.com/done?a=1&amp;b=%22\"";

        assertThat(led.get("").toString()).doesNotContain(way);
        api.post(customer + "/simulate", "{\"outcome\":\"incomplete\"}");
        assertThat(led.get("/status").toString()).doesNotContain(way);
        api.post(customer + "/simulate", "{\"outcome\":\"under_review\"}");
        assertThat(led.get("/status").toString()).contains(way, "Continue to Acme");
        api.post(customer + "/simulate", "{\"outcome\":\"approved\"}");
        assertThat(led.get("").toString()).contains("You are verified", way);

        operator.patch(branding, "{\"redirect_origins\": []}");
        assertThat(led.get("").toString()).doesNotContain("app.example.com");
    }

    @Test
    void speaksTheReadersLanguage() {
        assertThat(visitor.with("Accept-Language", "de-CH, fr;q=0.5").get("").toString())
                .contains("lang=\"de\"", "Weisen Sie Ihre Identität nach");
        assertThat(visitor.with("Accept-Language", "xx;;;").get("").toString()).contains("lang=\"en\"");

        Answer portuguese = visitor.with("Accept-Language", "de").get("?lang=pt");
        assertThat(portuguese.toString()).contains("lang=\"pt\"", "/start?lang=pt", "?lang=es");
        assertThat(visitor.post("/start?lang=es").toString()).contains("lang=\"es\"", "/details/");
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
