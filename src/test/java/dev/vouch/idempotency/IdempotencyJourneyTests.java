package dev.vouch.idempotency;

import static dev.vouch.Customers.PERSONAL_DATA;
import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Customers.anIndividual;
import static dev.vouch.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.document.FormBody;
import dev.vouch.document.SampleDocuments;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IdempotencyJourneyTests extends Journey {

    private static final String HEADER = "Idempotency-Key";

    @Autowired
    private ExpiredKeys expiredKeys;

    private final String key = UUID.randomUUID().toString();

    private Api withKey() {
        return api.with(HEADER, key);
    }

    private static void assertReplay(Answer replay, Answer first) {
        assertThat(first.header("X-Idempotency-Cached")).isNull();
        assertThat(replay.header("X-Idempotency-Cached")).isEqualTo("true");
        assertThat(replay.status()).isEqualTo(first.status());
        assertThat(replay.bytes()).isEqualTo(first.bytes());
        for (String header : List.of("Content-Type", "Location", "ETag", "Cache-Control", "Content-Length")) {
            assertThat(replay.headers().allValues(header))
                    .as(header)
                    .isEqualTo(first.headers().allValues(header));
        }
        assertThat(replay.header("Request-Id")).isNotEqualTo(first.header("Request-Id"));
    }

    @Test
    void theSameRequestIsAnsweredTheSameAndDoneOnce() {
        Answer first = withKey().post("/v0/customers", anIndividual().toString());
        assertThat(first.status()).isEqualTo(201);
        String path = first.header("Location");
        api.patch(path, "{\"first_name\":\"Changed\"}");

        assertReplay(withKey().post("/v0/customers", anIndividual().toString()), first);
        assertReplay(
                api.with(HEADER, key.toUpperCase())
                        .post("/v0/customers", anIndividual().toString()),
                first);
        assertThat(rows().count("customers")).isOne();
        assertThat(rows().count("events")).isEqualTo(2);
    }

    @Test
    void anyChangeCanBeRepeated() {
        Answer created = api.put("/v0/customers/by-external-id/u", aCustomer().toString());
        String path = created.header("Location");

        for (String[] call : new String[][] {
            {
                "PUT",
                "/v0/customers/by-external-id/u",
                aCustomer().put("first_name", "A").toString()
            },
            {"PATCH", path, "{\"first_name\":\"B\"}"},
            {"POST", path + "/lock", "{\"reason\":\"x\"}"},
            {"POST", path + "/unlock", null},
            {"POST", path + "/restrictions", "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}"},
            {"DELETE", path, null}
        }) {
            Api once = api.with(HEADER, UUID.randomUUID().toString());
            Answer first = once.send(call[0], call[1], call[2]);
            assertThat(first.status()).as(first.toString()).isBetween(200, 201);
            assertReplay(once.send(call[0], call[1], call[2]), first);
        }
        assertThat(rows().count("events")).isEqualTo(7);
    }

    @Test
    void theOperatorsChangesCanBeRepeatedToo() {
        Api once = operator.with(HEADER, key);
        Answer first = once.post("/v0/platforms", "{\"name\":\"Twice\",\"environment\":\"live\"}");
        assertReplay(once.post("/v0/platforms", "{\"name\":\"Twice\",\"environment\":\"live\"}"), first);

        Api again = operator.with(HEADER, UUID.randomUUID().toString());
        String keys = "/v0/platforms/" + platform + "/api-keys";
        Answer issued = again.post(keys, "{\"role\":\"platform\"}");
        assertReplay(again.post(keys, "{\"role\":\"platform\"}"), issued);
        assertThat(api.withKey(issued.text("/key")).get("/v0/customers").status())
                .isEqualTo(200);
        String revoke = keys + "/" + issued.text("/id");
        Api third = operator.with(HEADER, UUID.randomUUID().toString());
        Answer revoked = third.delete(revoke);
        assertReplay(third.delete(revoke), revoked);
    }

    @Test
    void anotherRequestMayNotHaveTheKey() {
        String body = aCustomer().toString();
        String path = withKey().post("/v0/customers", body).header("Location");
        String rows = rows().fingerprint();

        for (Answer other : new Answer[] {
            withKey().post("/v0/customers", body + " "),
            withKey().post("/v0/customers", aCustomer().put("first_name", "A").toString()),
            withKey().post("/v0/customers?a=b", body),
            withKey().post(path + "/lock", body),
            withKey().put("/v0/customers/by-external-id/u", body),
            withKey().patch(path, body),
            withKey().delete(path)
        }) {
            assertProblem(other, 409, "idempotency_key_reused");
        }
        assertThat(rows().fingerprint()).isEqualTo(rows);
    }

    /** A client that builds its form again for a retry draws another boundary. */
    @Test
    void theSameFormIsTheSameWithAnotherBoundary() {
        String documents = api.post("/v0/customers", anIndividual().toString()).header("Location") + "/documents";
        Answer first = upload(documents, "first", "selfie");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);

        assertReplay(upload(documents, "another---boundary", "selfie"), first);
        assertProblem(upload(documents, "first", "passport"), 409, "idempotency_key_reused");
        assertThat(rows().count("documents")).isOne();
    }

    private Answer upload(String documents, String boundary, String type) {
        byte[] form = new FormBody()
                .field("type", type)
                .file("selfie.png", "image/png", SampleDocuments.selfie(400, 400))
                .bytes();
        String text = new String(form, ISO_8859_1).replace("--sample-boundary", "--" + boundary);
        return withKey()
                .send(
                        "POST",
                        documents,
                        text.getBytes(ISO_8859_1),
                        FormBody.TYPE.replace("sample-boundary", '"' + boundary + '"'));
    }

    @Test
    void everyPlatformHasItsOwnKeys() {
        withKey().post("/v0/customers", aCustomer().toString());

        Answer other = Api.ofNewPlatform(port)
                .with(HEADER, key)
                .post("/v0/customers", aCustomer().toString());
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.header("X-Idempotency-Cached")).isNull();
        Answer sameKeyOfThePlatform = operator.withKeyOf(platform, "platform")
                .with(HEADER, key)
                .post("/v0/customers", aCustomer().toString());
        assertThat(sameKeyOfThePlatform.header("X-Idempotency-Cached")).isEqualTo("true");
    }

    @Test
    void aKeyIsNewAfterADay() {
        Answer first = withKey().post("/v0/customers", aCustomer().toString());
        clock.goAhead(Duration.ofHours(24).minusSeconds(10));
        assertReplay(withKey().post("/v0/customers", aCustomer().toString()), first);

        clock.goAhead(Duration.ofSeconds(11));
        Answer second = withKey()
                .post("/v0/customers", aCustomer().put("first_name", "A").toString());
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("X-Idempotency-Cached")).isNull();
        assertReplay(
                withKey()
                        .post(
                                "/v0/customers",
                                aCustomer().put("first_name", "A").toString()),
                second);
        assertThat(rows().count("idempotency_keys")).isOne();
    }

    @Test
    void expiredKeysAreRemovedWithTheirAnswers() {
        withKey().post("/v0/customers", aCustomer().toString());
        clock.goAhead(Duration.ofHours(12));
        api.with(HEADER, UUID.randomUUID().toString())
                .post("/v0/customers", aCustomer().toString());
        expiredKeys.remove();
        assertThat(rows().count("idempotency_keys")).isEqualTo(2);

        clock.goAhead(Duration.ofHours(12));
        expiredKeys.remove();
        assertThat(rows().count("idempotency_keys")).isOne();
    }

    @Test
    void answersAreKeptEncrypted() {
        Answer first = withKey().post("/v0/customers", anIndividual().toString());

        byte[] stored = rows().sql()
                .sql("select response from idempotency_keys")
                .query(byte[].class)
                .single();

        assertThat(new String(stored, ISO_8859_1))
                .doesNotContain(first.text("/id"), "customer", "application/json")
                .doesNotContain(PERSONAL_DATA);
    }
}
