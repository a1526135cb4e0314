package dev.vouch.platform.web;

import static dev.vouch.Customers.json;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Ids;
import dev.vouch.Journey;
import dev.vouch.RawHttp;
import dev.vouch.platform.KeyText;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(OutputCaptureExtension.class)
class OperatorJourneyTests extends Journey {

    private String keys() {
        return "/v0/platforms/" + platform + "/api-keys";
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "live"})
    void aPlatformHasAnEnvironmentAndItsKeysShowIt(String environment) {
        Answer created = operator.post("/v0/platforms", "{\"name\":\"Acme\",\"environment\":\"" + environment + "\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().propertyNames())
                .containsExactly("id", "object", "name", "environment", "four_eyes", "created_at", "updated_at");
        assertThat(operator.get("/v0/platforms?limit=1").json().at("/data/0")).isEqualTo(created.json());
        assertThat(operator.get("/v0/platforms/" + created.text("/id")).json()).isEqualTo(created.json());

        String text = operator.newKeyOf(created.text("/id"), "platform");
        assertThat(text).startsWith("sk_" + environment + "_");
        assertThat(Base64.getUrlDecoder().decode(text.substring(("sk_" + environment + "_").length())))
                .hasSize(32);
        assertThat(api.withKey(text).get("/v0/customers").status()).isEqualTo(200);
        assertThat(api.withKey(text).get("/v0/platform").json()).isEqualTo(created.json());
    }

    @Test
    void aLivePlatformWantsAPublicAddress(@Autowired PublicAddressCheck check, CapturedOutput output) {
        operator.post("/v0/platforms", "{\"name\":\"Acme\",\"environment\":\"live\"}");

        check.warnWhereItIsMissing();

        assertThat(output).contains("VOUCH_PUBLIC_URL is not set");
    }

    @Test
    void aKeyIsShownOnce() {
        Answer issued = operator.post(keys(), "{\"role\":\"reviewer\",\"name\":\"Back office\",\"person\":\"Ada\"}");
        String text = issued.text("/key");
        assertThat(issued.status()).isEqualTo(201);

        Answer listed = operator.get(keys());
        ObjectNode expected = (ObjectNode) issued.json();
        expected.remove("key");
        assertThat(listed.json().at("/data/0")).isEqualTo(expected);
        assertThat(operator.get(keys() + "/" + issued.text("/id")).json()).isEqualTo(expected);
        assertThat(expected.path("prefix").asString()).isEqualTo("sk_sandbox_");
        assertThat(expected.path("last_four").asString()).isEqualTo(text.substring(text.length() - 4));
        assertThat(expected.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "object", "platform_id", "role", "name", "person", "prefix", "last_four", "created_at");
    }

    @Test
    void theLogKeepsWhatTheOperatorDoes(CapturedOutput output) {
        String path = "/v0/platforms/" + platform;
        String key =
                operator.post(path + "/api-keys", "{\"role\":\"read_only\"}").text("/id");
        operator.delete(path + "/api-keys/" + key);
        operator.patch(path, "{\"four_eyes\":true}");
        operator.patch(path, "{\"four_eyes\":true}");

        assertThat(output)
                .contains("issued " + key + " of the role read_only to " + platform)
                .contains("revoked " + key + " of " + platform)
                .containsOnlyOnce("switched four eyes on for " + platform);
    }

    @Test
    void aPlatformThatIsSwitchedOnAndOffAgainHasAnotherVersion() {
        String path = "/v0/platforms/" + platform;
        String before = operator.get(path).header("ETag");
        String on = operator.patch(path, "{\"four_eyes\":true}").header("ETag");
        String off = operator.patch(path, "{\"four_eyes\":false}").header("ETag");
        assertThat(List.of(before, on, off)).doesNotHaveDuplicates();
        assertThat(operator.get(path).header("ETag")).isEqualTo(off);

        Api late = operator.with("If-Match", before);
        assertProblem(late.patch(path, "{\"four_eyes\":true}"), 412, "version_stale");
        assertThat(operator.with("If-Match", off)
                        .patch(path, "{\"four_eyes\":false}")
                        .header("ETag"))
                .as("a change that changes nothing")
                .isEqualTo(off);
    }

    @Test
    void aChangeLeavesOmittedFieldsAsTheyAre() {
        String path = "/v0/platforms/" + platform;
        String name = operator.get(path).text("/name");
        assertThat(operator.patch(path, "{\"four_eyes\":true}").text("/name")).isEqualTo(name);

        Answer renamed = operator.patch(path, "{\"name\":\"Acme Europe\"}");
        assertThat(renamed.text("/name")).isEqualTo("Acme Europe");
        assertThat(renamed.json().path("four_eyes").asBoolean()).isTrue();
        assertThat(operator.get(path).json()).isEqualTo(renamed.json());
        assertThat(operator.patch(path, "{}").header("ETag")).isEqualTo(renamed.header("ETag"));
        assertProblem(operator.patch(path, "{\"name\":\"a\\nb\"}"), 422, "validation_failed");
    }

    @Test
    void oneOfTwoChangesOfOneVersionIsRefused() {
        String path = "/v0/platforms/" + platform;
        Api client = operator.with("If-Match", operator.get(path).header("ETag"));

        List<Answer> answers = Crowd.of(4, Collections.nCopies(4, () -> client.patch(path, "{\"four_eyes\":true}")));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void onlyTheHashOfAKeyIsStored() {
        String text = operator.newKeyOf(platform, "platform");

        String rows = rows().text();
        assertThat(rows).doesNotContain(text, text.substring(11, 40));
        StringBuilder hash = new StringBuilder();
        for (byte b : new KeyText(text).hash()) {
            hash.append(String.format("%02x", b));
        }
        assertThat(rows).contains(hash);
    }

    @Test
    void aRevokedKeyIsRefusedAndRevokingItAgainChangesNothing() {
        Answer issued = operator.post(keys(), "{\"role\":\"platform\"}");
        Api client = api.withKey(issued.text("/key"));

        Answer revoked = operator.delete(keys() + "/" + issued.text("/id"));
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.json().has("revoked_at")).isTrue();
        assertThat(revoked.json().has("key")).isFalse();
        assertProblem(client.get("/v0/customers"), 401, "unauthorized");
        clock.goAhead(Duration.ofHours(1));
        assertThat(operator.delete(keys() + "/" + issued.text("/id")).json()).isEqualTo(revoked.json());
    }

    @Test
    void aKeyIsRefusedFromItsExpiryOn() {
        String body = json("{\"role\":\"platform\"}")
                .put("expires_at", clock.instant().plusSeconds(60).toString())
                .toString();
        Api client = api.withKey(operator.post(keys(), body).text("/key"));

        assertThat(client.get("/v0/customers").status()).isEqualTo(200);
        clock.goAhead(Duration.ofSeconds(61));
        assertProblem(client.get("/v0/customers"), 401, "unauthorized");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /role",
                "{\"role\":\"admin\"} | /role",
                "{\"role\":\"reviewer\"} | /person",
                "{\"role\":\"reviewer\",\"person\":\" \"} | /person",
                "{\"role\":\"operator\"} | /role",
                "{\"role\":\"platform\",\"name\":\"a\\u200bb\"} | /name",
                "{\"role\":\"platform\",\"expires_at\":\"2020-01-01T00:00:00Z\"} | /expires_at"
            })
    void aKeyHoldsToItsRules(String body, String pointer) {
        assertThat(faults(assertProblem(operator.post(keys(), body), 422, "validation_failed")))
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /name,/environment",
                "{\"name\":\" \",\"environment\":\"sandbox\"} | /name",
                "{\"name\":\"a\",\"environment\":\"test\"} | /environment"
            })
    void aPlatformHoldsToItsRules(String body, String pointers) {
        assertThat(faults(assertProblem(operator.post("/v0/platforms", body), 422, "validation_failed")))
                .containsExactlyInAnyOrder(pointers.split(","));
    }

    @Test
    void unknownIdsAreNotFound() {
        String nothing = "/v0/platforms/" + Ids.ofNothing("plt") + "/api-keys";
        assertProblem(operator.get(nothing), 404, "platform_not_found");
        assertProblem(operator.post(nothing, "{\"role\":\"platform\"}"), 404, "platform_not_found");
        assertProblem(operator.get("/v0/platforms/x/api-keys"), 404, "platform_not_found");
        assertProblem(operator.delete(keys() + "/" + Ids.ofNothing("key")), 404, "api_key_not_found");
        assertProblem(operator.delete(keys() + "/x"), 404, "api_key_not_found");
        assertProblem(operator.get("/v0/platforms/" + Ids.ofNothing("plt")), 404, "platform_not_found");
        assertProblem(operator.get("/v0/platforms/" + platform + "/customers"), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Basic c2tfbGl2ZV94Og==",
                "Authorization: Bearer",
                "Authorization: Bearer ",
                "Authorization:",
                "Authorization: {key}",
                "Authorization: Token {key}",
                "Authorization: Bearer {key} x",
                "Authorization: Bearer sk_sandbox_wrong",
                "Api-Key:",
                "Api-Key: wrong",
                "Api-Key: Bearer {key}",
                "Authorization: Bearer {KEY}",
                "Authorization: Bearer wrong\r\nApi-Key: {key}",
                "Authorization: Bearer {key}\r\nApi-Key: wrong",
                "Authorization: Bearer wrong\r\nAuthorization: Bearer {key}",
                "Api-Key: {key}\r\nApi-Key: wrong",
                "Cookie: key={key}",
                "X-Api-Key: {key}",
                "X: y"
            })
    void aKeyThatIsNotSentAsItShouldBeIsRefused(String header) {
        String key = operator.newKeyOf(platform, "platform");

        Answer answer = RawHttp.send(
                port,
                "GET /v0/customers HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                header.replace("{key}", key).replace("{KEY}", key.toUpperCase()));

        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.toString()).doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer {key}",
                "Authorization: bearer {key}",
                "Api-Key: {key}",
                "api-key: {key}",
                "Authorization: Bearer {key}\r\nApi-Key: {key}"
            })
    void aKeyIsTakenFromEitherHeaderOrBoth(String header) {
        String key = operator.newKeyOf(platform, "platform");

        assertThat(RawHttp.send(
                                port,
                                "GET /v0/customers HTTP/1.1",
                                "Host: localhost",
                                "Connection: close",
                                header.replace("{key}", key))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk_sandbox_local_platform_key",
                "sk_sandbox_local_reviewer_key",
                "sk_sandbox_local_read_only_key"
            })
    void theKeysOfTheLocalSandboxOpenNothingHere(String key) {
        assertProblem(api.withKey(key).get("/v0/customers"), 401, "unauthorized");
    }
}
