package dev.vouch.desk;

import static dev.vouch.desk.DeskVisitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class OidcJourneyTests extends Journey {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final StubProvider provider = StubProvider.shared();

    /** Goes to the provider and comes back: the path that the provider leads to. */
    private static String authorize(DeskVisitor visitor, String next) throws IOException, InterruptedException {
        Answer begun = visitor.send("GET", "/desk/oidc?next=" + next);
        assertThat(begun.status()).as(text(begun)).isEqualTo(303);
        URI back = URI.create(HTTP.send(
                        HttpRequest.newBuilder(URI.create(begun.header("Location")))
                                .build(),
                        BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow());
        return back.getPath() + "?" + back.getRawQuery();
    }

    private DeskVisitor signedIn(String email, String group) throws Exception {
        provider.expect(email, group);
        DeskVisitor visitor = DeskVisitor.of(api);
        visitor.get("/desk/sign-in");
        Answer hop = visitor.send("GET", authorize(visitor, "/desk"));
        assertThat(hop.status()).as(text(hop)).isEqualTo(200);
        assertThat(text(hop)).contains("You are signed in", "content=\"0;url=/desk/platforms?next=%2Fdesk\"");
        assertThat(text(visitor.get("/desk/platforms"))).contains("Which platform do you work for?", platform);
        assertThat(text(visitor.post("/desk/sign-in/platform", "platform", platform)))
                .contains("Queue", email);
        return visitor;
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

    private static Answer approve(DeskVisitor visitor, String customer) {
        String page = customer.replace("/v0/", "/desk/");
        visitor.get(page);
        return visitor.post(
                page + "/decide",
                "decision",
                "approve",
                "do",
                "decide",
                "answer.sanctions.code",
                "false_positive",
                "answer.sanctions.note",
                "Another person.");
    }

    @Test
    void thePersonIsOnRecordAndIsOnePairOfEyesWithTheirKey() throws Exception {
        operator.patch("/v0/platforms/" + platform, "{\"four_eyes\":true}");
        String customer = listed();
        DeskVisitor ada = signedIn("ada@example.com", "reviewers");
        assertThat(text(approve(ada, customer))).contains("ada@example.com decided first: approve");

        DeskVisitor byKey = DeskVisitor.signedIn(api, operator.newKeyOf(platform, "reviewer", "Ada@Example.com"));
        assertThat(text(approve(byKey, customer))).contains("a second person must approve it too");

        DeskVisitor ben = signedIn("ben@example.com", "reviewers");
        assertThat(text(approve(ben, customer)))
                .contains("KYC: Approved", "ben@example.com (first approved by ada@example.com)");
        Answer approved = api.get("/v0/events?type=customer.kyc.approved");
        assertThat(approved.text("/data/0/actor/type")).isEqualTo("person");
        assertThat(approved.text("/data/0/actor/id")).isEqualTo("id-of-ben@example.com");
        assertThat(approved.text("/data/0/actor/person")).isEqualTo("ben@example.com");
    }

    @Test
    void readersChangeNothing() throws Exception {
        String customer = listed().replace("/v0/", "/desk/");
        DeskVisitor auditor = signedIn("audit@example.com", "auditors");
        assertThat(text(auditor.get("/desk"))).contains("Ivan Sanctionov").doesNotContain("Next case");
        Answer page = auditor.get(customer);
        assertThat(text(page))
                .contains("List entry", "Only reviewers open documents")
                .doesNotContain("<img", "/claim\"", "/decide\"", "/lock\"", "/restrict\"", "/risk\"");
        Answer refused = auditor.post(customer + "/lock", "lock.reason", "x");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(text(refused)).contains("but not change anything");
        String document =
                api.get(customer.replace("/desk/", "/v0/") + "/documents").text("/data/0/id");
        assertThat(auditor.get(customer + "/documents/" + document).status()).isEqualTo(403);
        assertThat(auditor.post("/desk/search", "by", "name", "text", "ivan").status())
                .isEqualTo(200);
    }

    @Test
    void aGroupOfOnePlatformReachesNoOther() throws Exception {
        provider.expect("one@example.com", "reviewers of one");
        DeskVisitor one = DeskVisitor.of(api);
        assertThat(text(one.send("GET", authorize(one, "/desk")))).contains("belongs to no group");

        database.asOwner()
                .sql("""
                insert into platforms (id, name, environment, four_eyes, version, created_at, updated_at)
                values (:id, 'One', 'SANDBOX', false, 0, now(), now()) on conflict (id) do nothing
                """)
                .param("id", uuid("plt_01kc5xh8dnf3wam8n4mv7kb7t2"))
                .update();
        Answer hop = one.send("GET", authorize(one, "/desk/search"));
        assertThat(text(hop)).contains("content=\"0;url=/desk/search\"");
        assertThat(text(one.get("/desk/search"))).contains("one@example.com", "One");
        one.get("/desk/platforms");
        assertThat(one.post("/desk/sign-in/platform", "platform", platform).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void forgedAnswersOpenNothing(StubProvider.Forgery forgery) throws Exception {
        provider.expect("eve@example.com", forgery, "reviewers");
        DeskVisitor eve = DeskVisitor.of(api);
        Answer refused = eve.send("GET", authorize(eve, "/desk"));

        boolean isDown = forgery == StubProvider.Forgery.HANGS_UP;
        assertThat(refused.status()).isEqualTo(isDown ? 503 : 401);
        assertThat(text(refused)).contains(isDown ? "does not answer" : "cannot be trusted");
        assertThat(eve.send("GET", "/desk").status()).isEqualTo(303);
    }

    @Test
    void anAnswerIsGoodOnceAndForItsBrowser() throws Exception {
        provider.expect("ada@example.com", "reviewers");
        DeskVisitor ada = DeskVisitor.of(api);
        String answer = authorize(ada, "/desk");
        String pending = ada.pending();

        DeskVisitor eve = DeskVisitor.of(api);
        assertThat(text(eve.send("GET", answer))).contains("started in another browser");
        authorize(eve, "/desk");
        assertThat(text(eve.send("GET", answer))).contains("started in another browser");

        assertThat(ada.send("GET", answer).status()).isEqualTo(200);
        DeskVisitor again = DeskVisitor.of(api);
        assertThat(again.send("GET", answer).status()).isEqualTo(401);
        again.usePending(pending);
        assertThat(again.send("GET", answer).status()).isEqualTo(401);
        again.usePending(pending.substring(0, pending.length() - 2) + "AA");
        assertThat(again.send("GET", answer).status()).isEqualTo(401);

        String late = authorize(ada, "/desk");
        clock.goAhead(Duration.ofMinutes(11));
        assertThat(text(ada.send("GET", late))).contains("took longer than ten minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/desk/../..//evil.example", "/v0/customers"})
    void theWayLeadsToTheDeskOnly(String next) throws Exception {
        provider.expect("ada@example.com", "reviewers");
        DeskVisitor ada = DeskVisitor.of(api);
        assertThat(text(ada.send("GET", authorize(ada, next))))
                .contains("content=\"0;url=/desk/platforms?next=%2Fdesk\"");
    }

    @Test
    void aRefusedPersonReadsWhy() throws Exception {
        provider.expect("eve@example.com", "gardeners");
        DeskVisitor eve = DeskVisitor.of(api);
        Answer stranger = eve.send("GET", authorize(eve, "/desk"));
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(text(stranger)).contains("eve@example.com belongs to no group", "Sign in with Stub");

        provider.expect(Map.of(
                "sub", "1", "email", "ada@example.com", "email_verified", false, "groups", List.of("reviewers")));
        assertThat(text(eve.send("GET", authorize(eve, "/desk")))).contains("has not confirmed your e-mail address");

        String state = authorize(eve, "/desk").replaceFirst(".*&state", "state");
        assertThat(text(eve.send("GET", "/desk/oidc/callback?error=access_denied&" + state)))
                .contains("You cancelled the sign-in");
    }

    @Test
    void typedTextSurvivesSigningInInAnotherTab() throws Exception {
        String customer = Submissions.john(api).replace("/v0/", "/desk/");
        DeskVisitor ada = signedIn("ada@example.com", "reviewers");
        ada.get(customer);
        clock.goAhead(Duration.ofMinutes(16));
        Answer ended = ada.post(customer + "/lock", "_page", customer, "lock.reason", "Reported <b>stolen</b>");
        assertThat(ended.status()).isEqualTo(401);
        assertThat(text(ended)).contains("opens a new tab", "show what I wrote");
        assertThat(text(ada.post("/desk/resume", "next", customer, "kept.lock.reason", "Reported <b>stolen</b>")))
                .contains("show what I wrote", "Reported &lt;b&gt;stolen");

        Answer hop = ada.send("GET", authorize(ada, "/desk/signed-in"));
        assertThat(text(hop)).contains("content=\"0;url=/desk/signed-in\"");
        assertThat(text(ada.get("/desk/signed-in"))).contains("Close this tab");
        assertThat(text(ada.post("/desk/resume", "next", customer, "kept.lock.reason", "Reported <b>stolen</b>")))
                .contains("Your session had ended", "Reported &lt;b&gt;stolen");
        assertThat(text(ada.post(customer + "/lock", "lock.reason", "Reported stolen")))
                .contains("The customer is locked.");
    }

    @Test
    void changingThePlatformProlongsNothing() throws Exception {
        DeskVisitor ada = signedIn("ada@example.com", "reviewers");
        rows().update("update desk_sessions set created_at = created_at - interval '11 hours 55 minutes'");
        String other = operator.newPlatform();
        ada.get("/desk/platforms");
        assertThat(ada.post("/desk/sign-in/platform", "platform", other).status())
                .isEqualTo(200);
        clock.goAhead(Duration.ofMinutes(10));
        assertThat(ada.send("GET", "/desk").status()).isEqualTo(303);
    }

    @Test
    void theSignOutEndsBothSessions() throws Exception {
        DeskVisitor ada = signedIn("ada@example.com", "reviewers");
        String cookie = ada.cookie();
        Answer out = ada.post("/desk/sign-out");
        assertThat(text(out))
                .contains("You are signed out of the desk", provider.issuer() + "/sign-out?id_token_hint=ey")
                .contains("client_id=" + StubProvider.CLIENT, "post_logout_redirect_uri=http%3A%2F%2F127.0.0.1")
                .doesNotContain("ada@example.com");
        ada.use(cookie);
        assertThat(ada.send("GET", "/desk").status()).isEqualTo(303);
    }
}
