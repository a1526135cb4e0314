package dev.vouch.desk;

import static dev.vouch.desk.DeskVisitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInJourneyTests extends Journey {

    private String key;

    @BeforeEach
    void aReviewersKey() {
        key = operator.newKeyOf(platform, "reviewer", "Ada Lovelace");
    }

    @Test
    void aReviewerSignsInAndOut() {
        DeskVisitor desk = DeskVisitor.of(api);
        Answer first = desk.send("GET", "/desk/customers/x?type=business");
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.header("Location")).contains("/desk/sign-in?next=%2Fdesk%2Fcustomers%2Fx%3Ftype%3Dbusiness");

        Answer page = desk.get("/desk/sign-in");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");

        Answer queue = desk.post("/desk/sign-in", "key", " " + key + " ", "next", "https://example.com/");
        assertThat(text(queue)).contains("Queue", "Ada Lovelace", "Acme");
        String cookie = desk.cookie();

        assertThat(text(desk.post("/desk/sign-out"))).contains("You are signed out.");
        desk.use(cookie);
        assertThat(desk.send("GET", "/desk").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "read_only"})
    void otherRolesReadWhichKeyTheyNeed(String role) {
        DeskVisitor desk = DeskVisitor.of(api);
        desk.get("/desk/sign-in");
        Answer refused = desk.post("/desk/sign-in", "key", operator.newKeyOf(platform, role));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(text(refused)).contains("the role " + role, "a key with the role reviewer");
        assertThat(desk.send("GET", "/desk").status()).isEqualTo(303);
    }

    @Test
    void wrongKeysAndOddCookiesOpenNothing() {
        DeskVisitor desk = DeskVisitor.of(api);
        desk.get("/desk/sign-in");
        assertThat(text(desk.post("/desk/sign-in", "key", "sk_sandbox_wrong"))).contains("unknown here");
        assertThat(text(desk.post("/desk/sign-in", "key", " "))).contains("Enter your key.");
        for (String cookie : new String[] {"x", "plt_x.y", platform + ".abc", "."}) {
            desk.use(cookie);
            assertThat(desk.send("GET", "/desk").status()).isEqualTo(303);
        }
        assertThat(desk.send("GET", "/desk/nothing").status()).isEqualTo(303);
        DeskVisitor inside = DeskVisitor.signedIn(api, key);
        assertThat(inside.get("/desk/nothing").status()).isEqualTo(404);
    }

    @Test
    void aFormOfNoPageOfOursIsRefused() {
        DeskVisitor desk = DeskVisitor.signedIn(api, key);
        DeskVisitor other = DeskVisitor.signedIn(api, key);
        String customer = Submissions.john(api).replace("/v0/", "/desk/");

        assertThat(desk.send("POST", customer + "/lock", "lock.reason", "Forged")
                        .status())
                .isEqualTo(403);
        other.use(desk.cookie());
        Answer stale = other.post(customer + "/lock", "lock.reason", "Forged");
        assertThat(stale.status()).isEqualTo(403);
        assertThat(text(stale)).contains("reload the page");
        assertThat(DeskVisitor.of(api).send("POST", "/desk/sign-in", "key", key).status())
                .isEqualTo(403);
        assertThat(api.get(customer.replace("/desk/", "/v0/")).text("/status")).isEqualTo("pending");
    }

    @Test
    void typedTextSurvivesTheEndOfTheSession() {
        String customer = Submissions.john(api).replace("/v0/", "/desk/");
        DeskVisitor desk = DeskVisitor.signedIn(api, key);
        desk.get(customer);
        clock.goAhead(Duration.ofMinutes(16));

        Answer ended =
                desk.post(customer + "/lock", "_page", customer, "lock.reason", "Reported \"stolen\" <b>phone</b>");
        assertThat(ended.status()).isEqualTo(401);
        assertThat(text(ended)).contains("What you wrote is kept");

        Answer again = desk.post(
                "/desk/sign-in", "key", key, "next", customer, "kept.lock.reason", "Reported \"stolen\" <b>phone</b>");
        assertThat(again.status()).isEqualTo(200);
        assertThat(text(again))
                .contains("Your session had ended", "Reported &quot;stolen&quot; &lt;b&gt;phone&lt;/b&gt;");
        assertThat(api.get(customer.replace("/desk/", "/v0/")).text("/status")).isEqualTo("pending");

        assertThat(text(desk.post(customer + "/lock", "lock.reason", "Reported stolen phone")))
                .contains("The customer is locked.", "Ada Lovelace");
    }

    @Test
    void typedTextSurvivesAnotherSignInOfTheSameBrowser() {
        String customer = Submissions.john(api).replace("/v0/", "/desk/");
        DeskVisitor desk = DeskVisitor.signedIn(api, key);
        DeskVisitor otherTab = DeskVisitor.signedIn(api, key);
        desk.get(customer);
        desk.use(otherTab.cookie());

        Answer foreign = desk.post(customer + "/lock", "_page", customer, "lock.reason", "Reported stolen phone");

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(text(foreign)).contains("nothing was sent yet", "Reported stolen phone");
        assertThat(api.get(customer.replace("/desk/", "/v0/")).text("/status")).isEqualTo("pending");
        assertThat(text(desk.post(customer + "/lock", "lock.reason", "Reported stolen phone")))
                .contains("The customer is locked.");
    }

    @Test
    void refusalsOfFiltersAndTheFirewallAreAPageToo() {
        DeskVisitor desk = DeskVisitor.signedIn(api, key);
        Answer large = desk.post("/desk/search", "by", "name", "text", "x".repeat(1_100_000));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.header("Content-Type")).startsWith("text/html");
        assertThat(large.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(text(large)).contains("That could not be done", "Ada Lovelace");

        Answer control = desk.send("GET", "/desk?a%01=1");
        assertThat(control.status()).isEqualTo(400);
        assertThat(text(control)).contains("The form could not be read");
        assertThat(desk.send("GET", "/desk?reason=a%00b").status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWithItsKey() {
        DeskVisitor desk = DeskVisitor.signedIn(api, key);
        String id = operator.get("/v0/platforms/" + platform + "/api-keys").text("/data/0/id");
        operator.delete("/v0/platforms/" + platform + "/api-keys/" + id);

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> desk.send("GET", "/desk").status() == 303);
    }
}
