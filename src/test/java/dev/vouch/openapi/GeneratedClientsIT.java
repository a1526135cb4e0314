package dev.vouch.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.PostgresTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/**
 * Clients that public generators make of the API description compile, and a journey works with each. The journeys are
 * the samples of docs/clients.md; each runs in a copy under {@code target/clients}, as a user would run it.
 * {@code ./mvnw -Pclients verify} runs them, and {@code -Dclients.description=FILE} tries another description.
 */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GeneratedClientsIT {

    private static final Path SAMPLES = Path.of("src", "test", "clients");
    private static final Path COPIES = Path.of("target", "clients").toAbsolutePath();
    private static final Path PASSPORT = Path.of("src", "test", "resources", "documents", "passport.png");
    private static final String GENERATOR_VERSION = System.getProperty("openapi-generator.version");

    @LocalServerPort
    int port;

    FutureService future;
    String key;

    @BeforeEach
    void start() throws IOException {
        future = FutureService.of(port);
        Api operator = Api.asOperator(port);
        key = operator.newKeyOf(operator.newPlatform(), "platform");
    }

    @AfterEach
    void stop() {
        future.close();
    }

    @Test
    void typescript() throws Exception {
        Program sample = copyOf("typescript");
        String node = sample.output("Install Node 20.19 or later, with npm", "node", "--version");
        assertThat(Runtime.Version.parse(node.substring(1)))
                .as("The samples need Node 20.19 or later: install it, and see that it is the first on the PATH")
                .isGreaterThanOrEqualTo(Runtime.Version.parse("20.19"));

        sample.run("npm", "ci");
        sample.run("npm", "run", "generate");
        sample.run("npm", "run", "compile");
        sample.run("npm", "run", "hey-api");
        sample.run("npm", "run", "openapi-fetch");
    }

    @Test
    void java() throws Exception {
        assertThat(SAMPLES.resolve("java/pom.xml"))
                .content()
                .as("Both pom.xml name one version of the generator")
                .contains("<openapi-generator.version>" + GENERATOR_VERSION + "<");
        String maven = Path.of("mvnw").toAbsolutePath().toString();
        String repository = "-Dmaven.repo.local=" + System.getProperty("localRepository");

        copyOf("java").run(maven, "--batch-mode", "--no-transfer-progress", repository, "compile", "exec:java");
    }

    @Test
    void python() throws Exception {
        String python = System.getProperty("python");
        Program sample = copyOf("python");
        sample.output(
                "Install pydantic 2, python-dateutil, typing-extensions and urllib3 for the Python that -Dpython names, "
                        + python,
                python,
                "-c",
                "import dateutil, pydantic, typing_extensions, urllib3; assert pydantic.VERSION >= '2', pydantic.VERSION");

        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path generator = COPIES.resolve("openapi-generator-cli.jar");
        sample.run((java + " -jar " + generator + " generate -g python -i openapi.json -o . --package-name vouch_client"
                        + " --global-property apiTests=false,modelTests=false")
                .split(" "));
        sample.run(python, "journey.py");
    }

    private Program copyOf(String language) throws IOException {
        Path copy = COPIES.resolve(language);
        FileSystemUtils.deleteRecursively(copy);
        FileSystemUtils.copyRecursively(SAMPLES.resolve(language), copy);
        Files.copy(PASSPORT, copy.resolve("passport.png"));
        String other = System.getProperty("clients.description");
        Files.write(
                copy.resolve("openapi.json"),
                other == null
                        ? Api.asOperator(port)
                                .withKey(null)
                                .get("/openapi.json")
                                .bytes()
                        : Files.readAllBytes(Path.of(other)));
        return Program.in(copy)
                .with("VOUCH_URL", "http://127.0.0.1:" + port)
                .with("VOUCH_FUTURE_URL", future.url())
                .with("VOUCH_KEY", key);
    }
}
