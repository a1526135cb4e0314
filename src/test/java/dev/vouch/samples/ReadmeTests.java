package dev.vouch.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.VouchApplication;
import dev.vouch.samples.Shell.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README and the samples, run as they are written against the embedded sandbox: whatever they promise comes true. */
class ReadmeTests {

    private static final Path README = Path.of("README.md");
    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    private static Path directory;

    private static ConfigurableApplicationContext service;
    private static Shell shell;
    private static Api api;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Shell.has("bash") && Shell.has("curl"), "The README is run by bash and curl, and one is missing");
        assumeTrue(System.getenv("SPRING_DATASOURCE_URL") == null, "The README is about the embedded database");
        service = SpringApplication.run(
                VouchApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--vouch.operator-key=" + Api.OPERATOR_KEY,
                "--vouch.jobs.poll=200ms",
                "--vouch.embedded.data-directory=" + directory.resolve("data"));
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        shell = new Shell(directory, port);
        api = Api.asOperator(port).withKey("sk_sandbox_local_platform_key");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void theReadmeWorksTheSecondTimeToo() throws Exception {
        readmeWorks("201");
        readmeWorks("200");
    }

    private void readmeWorks(String firstStatus) throws Exception {
        Run run = shell.run(Shell.blocks(README));
        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.statuses()).as(run.output()).allMatch(status -> status.startsWith("2"));
        assertThat(run.statuses()).first().isEqualTo(firstStatus);
        assertThat(run.output()).contains("\"kyc_status\":\"approved\"", "\"allowed\":true", "\"object\":\"api_key\"");
        assertThat(run.output()).contains("X-Idempotency-Cached: true", "\"type\":\"customer.kyc.approved\"");
        assertThat(run.output().contains("\"kyc_link\":\"http")).isEqualTo(firstStatus.equals("201"));
        Answer noras = api.get("/v0/customers?external_id=nora-sample");
        assertThat(noras.json().at("/data")).hasSize(1);
        assertThat(noras.text("/data/0/kyc_status")).isEqualTo("approved");
        assertThat(noras.text("/data/0/metadata/tier")).isEqualTo("premium");
        String authorizations = "/v0/customers/" + noras.text("/data/0/id") + "/authorizations";
        assertThat(api.get(authorizations).json().at("/data")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "listed, Sanctionov, manual_review, sanctions, refer",
        "referred, Specimen, manual_review, country_risk, refer",
        "rejected, Sample, rejected, minimum_age, reject"
    })
    void aSampleLeadsToItsOutcomeEveryTime(String sample, String lastName, String status, String check, String outcome)
            throws Exception {
        for (int time = 0; time < 2; time++) {
            List<String> page = Shell.blocks(SAMPLES.resolve("README.md"));
            String block = page.get(1).replace("SAMPLE=listed", "SAMPLE=" + sample);
            String customer = runSample(List.of(page.get(0), block));
            assertThat(api.get(customer).text("/last_name")).isEqualTo(lastName);
            assertDecided(customer, status, check, outcome);
        }
    }

    @Test
    void theBusinessIsReferredEveryTime() throws Exception {
        for (int time = 0; time < 2; time++) {
            List<String> page = Shell.blocks(SAMPLES.resolve("README.md"));
            String customer = runSample(List.of(page.get(0), page.get(2)));
            assertThat(api.get(customer + "/kyc").text("/status")).isEqualTo("manual_review");
            assertThat(api.get(customer).text("/risk_rating")).isEqualTo("high");
        }
    }

    private static String runSample(List<String> blocks) throws Exception {
        Run run = shell.run(blocks);
        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.statuses()).as(run.output()).allMatch(status -> status.startsWith("2"));
        return "/v0/customers/" + api.get("/v0/customers?limit=1").text("/data/0/id");
    }

    private static void assertDecided(String customer, String status, String check, String outcome) {
        JsonNode kyc = api.get(customer + "/kyc").json();
        assertThat(kyc.at("/status").asString()).isEqualTo(status);
        assertThat(kyc.at("/checks").valueStream())
                .as(kyc.toString())
                .anyMatch(result -> result.at("/name").asString().equals(check)
                        && result.at("/outcome").asString().equals(outcome));
    }

    /** The same bytes for two people are a duplicate, and what a body carries is the picture beside it. */
    @Test
    void everyFileIsOneOfItsOwnAndIsUsed() throws Exception {
        Set<String> carried = new HashSet<>();
        Set<String> pictures = new HashSet<>();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".jpg")) {
                    assertThat(pictures.add(hash(Files.readAllBytes(file))))
                            .as(file.toString())
                            .isTrue();
                } else if (file.toString().endsWith("kyc.json")) {
                    JsonMapper.shared()
                            .readTree(Files.readString(file))
                            .valueStream()
                            .map(JsonNode::asString)
                            .filter(text -> text.startsWith("data:"))
                            .forEach(url ->
                                    carried.add(hash(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)))));
                }
            }
        }
        assertThat(carried).isEqualTo(pictures);
    }

    private static String hash(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
