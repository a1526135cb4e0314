package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Crowd;
import dev.vouch.Patience;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.faults.ApplicationProcess;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many large submissions at once, to a service with a small heap, in a JVM of its own. */
@Proof
class ConcurrentSubmissionTests {

    private static final int CLIENTS = 32;

    private static final byte[] FRONT = SampleDocuments.large(1);
    private static final byte[] SELFIE = SampleDocuments.large(2);
    private static final byte[] JSON =
            DocumentJourneyTests.submission(FRONT, SELFIE).getBytes(StandardCharsets.UTF_8);

    private static ApplicationProcess service;
    private static Api api;

    /** Its users wait for their turn longer than they would have to: this machine may be slow. */
    @BeforeAll
    static void aServiceWithASmallHeap() throws Exception {
        service = ApplicationProcess.on(
                TestDatabase.create(),
                Patience.arguments("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "--vouch.files.wait=2m"));
        api = Api.ofNewPlatform(service.port());
    }

    @AfterAll
    static void endIt() throws Exception {
        service.close();
    }

    @Test
    void allFilesInJsonAreTaken() {
        assertThat(submit((client, customer) -> json(client, customer))).containsOnly(202);
    }

    @Test
    void allFilesInJsonAreTakenWithAnIdempotencyKey() {
        assertThat(submit((client, customer) -> json(withKey(client), customer)))
                .containsOnly(202);
    }

    @Test
    void allFormsAreTaken() {
        assertThat(submit((client, customer) ->
                        form("passport", FRONT, client, customer) + form("selfie", SELFIE, withKey(client), customer)))
                .containsOnly(201 + 201);
    }

    /** Within the wait that it comes with, on a machine that does nothing else. */
    @Test
    void allAreTakenWithTheUsualSettings() throws Exception {
        try (ApplicationProcess usual = ApplicationProcess.on(TestDatabase.create(), "-Xmx512m")) {
            assertThat(submit(Api.ofNewPlatform(usual.port()), (client, customer) -> json(withKey(client), customer)))
                    .containsOnly(202);
        }
    }

    private static List<Integer> submit(BiFunction<Api, String, Integer> submission) {
        return submit(api, submission);
    }

    private static List<Integer> submit(Api platform, BiFunction<Api, String, Integer> submission) {
        Callable<Integer> client = () -> {
            String customer =
                    platform.post("/v0/customers", DocumentJourneyTests.PERSON).header("Location");
            return submission.apply(platform, customer);
        };
        return Crowd.of(CLIENTS, Collections.nCopies(CLIENTS, client));
    }

    private static int json(Api client, String customer) {
        return client.send("POST", customer + "/kyc", JSON, "application/json").status();
    }

    private static int form(String type, byte[] file, Api client, String customer) {
        return FormBody.of(type)
                .file("photo.png", "image/png", file)
                .postTo(client, customer)
                .status();
    }

    private static Api withKey(Api client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
