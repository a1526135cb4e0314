package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.id.TypeId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read who open their link, in whatever they open it with. */
class KycLinkJourneyTests extends Journey {

    private String customer;
    private String link;
    private Api browser;

    @BeforeEach
    void aLink() {
        Answer created = api.post("/v0/customers", Submissions.JOHN);
        customer = created.header("Location");
        link = created.text("/kyc_link").replaceFirst("https?://[^/]+", "");
        browser = api.withKey(null).with("Accept", "text/html");
    }

    /** Those who scan mail look whether a link is good. */
    @Test
    void whoOnlyLooksWhetherItIsGoodStartsNothing() {
        assertThat(browser.send("HEAD", link, null).status()).isEqualTo(200);
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("not_started");

        assertThat(browser.get(link).status()).isEqualTo(200);
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("pending");
    }

    @Test
    void aBrowserReadsTextInAnyLanguage() {
        Answer page = browser.get(link);

        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aLinkThatIsNotGoodAnyMoreSaysSoInWords() {
        clock.goAhead(Duration.ofDays(8));

        for (String method : List.of("GET", "HEAD")) {
            Answer expired = browser.send(method, link, null);
            assertThat(expired.status()).isEqualTo(404);
            assertThat(expired.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        }
        assertThat(browser.get(link).toString()).contains("This link").contains("Ask for a fresh link");
        assertThat(browser.get(link).toString()).doesNotContain("{", "kyc_link_not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incomplete | Something is still missing for your verification.",
                "manual_review | We are looking at what you sent.",
                "under_review | We are looking at what you sent."
            })
    void saysWhereItStandsInWordsForPeople(String status, String words) {
        api.post(customer + "/simulate", "{\"outcome\":\"pending\"}");
        if (status.equals("manual_review")) {
            api.post(customer + "/simulate", "{\"outcome\":\"under_review\"}");
        }
        api.post(customer + "/simulate", "{\"outcome\":\"" + status + "\"}");

        assertThat(browser.get(link).toString()).contains(words).doesNotContain("_");
    }

    /** It has died with the decision, and a fresh one would lead to nothing. */
    @ParameterizedTest
    @CsvSource({"approved, reverify", "rejected, reopen"})
    void noneIsMadeOnceItIsDecided(String decision, String wayOut) {
        List.of("pending", "under_review", decision)
                .forEach(outcome -> api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}"));
        assertThat(browser.get(link).status()).isEqualTo(404);

        Answer refused = api.post(customer + "/kyc-links", null);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("kyc_step_refused");
        assertThat(refused.text("/current")).isEqualTo(decision);
        assertThat(refused.text("/detail")).contains("KYC is " + decision, wayOut);

        api.post(customer + "/simulate", "{\"outcome\":\"incomplete\"}");
        assertThat(api.post(customer + "/kyc-links", null).status()).isEqualTo(201);
    }

    @Test
    void saysWhatIsWrongWithWhatCame() {
        api.post(customer + "/kyc", Submissions.passportAndSelfie(1400));
        Submissions.await(api, customer, "incomplete");

        assertThat(browser.get(link).toString())
                .contains("- identity document: The picture of the passport is a narrow strip");
    }

    /** A token names its platform, so that it is searched for there and nowhere else. */
    @Test
    void aTokenOfAnotherPlatformOrOfNoneIsUnknown() {
        String token = link.substring(link.lastIndexOf('/') + 1);
        String random = token.substring(TypeId.LENGTH);
        String theirs = operator.newPlatform().substring("plt_".length());

        for (String wrong : List.of(theirs + random, random, "x".repeat(TypeId.LENGTH) + random, "x")) {
            assertThat(browser.get("/kyc/" + wrong).status()).as(wrong).isEqualTo(404);
        }
        assertThat(browser.get("/kyc/" + token).status()).isEqualTo(200);
    }
}
