package dev.vouch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.EmbeddedProcess;
import dev.vouch.Proof;
import dev.vouch.VouchApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a newcomer reads in the first minute. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    @TempDir
    private Path folder;

    @Test
    void isShortAndEndsWithTheGreetingAndRefusesAFolderInUse(CapturedOutput output)
            throws IOException, InterruptedException {
        try (EmbeddedProcess first = EmbeddedProcess.start(folder).awaitReady()) {
            assertThat(first.printed()).satisfies(this::readsWell).contains("Migrated the database to version");
            assertThatThrownBy(() -> SpringApplication.run(
                            VouchApplication.class, "--vouch.embedded.data-directory=" + folder.resolve("data")))
                    .isInstanceOf(RuntimeException.class);
            assertThat(output.getAll())
                    .contains(
                            "The data directory " + folder.resolve("data").toRealPath(),
                            "is in use by another running Vouch (process " + first.pid() + ").",
                            "set VOUCH_EMBEDDED_DATADIRECTORY")
                    .doesNotContain("Exception", "\tat ", "WARN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "server.port, management.server.port, 'for the API', SERVER_PORT",
        "management.server.port, server.port, 'for health and metrics', MANAGEMENT_SERVER_PORT"
    })
    void aTakenPortIsNamedWithItsVariable(
            String property, String free, String purpose, String variable, CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> startOnlyServers("--" + property + "=" + port, "--" + free + "=0"))
                    .isInstanceOf(RuntimeException.class);
            assertThat(output.getAll())
                    .contains("Port " + port + ", " + purpose + ", is taken by another program.", " " + variable + "=")
                    .doesNotContain("Exception", "\tat ", "WARN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url=postgres://me:secret@db/vouch, SPRING_DATASOURCE_URL does not begin with jdbc:postgresql:",
        "spring.datasource.url=jdbc:mysql://db/vouch, SPRING_DATASOURCE_URL does not begin with jdbc:postgresql:",
        "server.port=99999, 'SERVER_PORT is 99999, which is not a port.'",
        "management.server.port=99999, 'MANAGEMENT_SERVER_PORT is 99999, which is not a port.'",
        "vouch.proxies=10.0.0.0/99, VOUCH_PROXIES is \"10.0.0.0/99\"."
    })
    void aWrongSettingIsNamed(String setting, String problem, CapturedOutput output) {
        assertThatThrownBy(() -> startOnlyServers("--" + setting)).isInstanceOf(RuntimeException.class);
        assertThat(output.getAll()).contains(problem).doesNotContain("secret", "\tat ", "WARN");
    }

    @Test
    @Proof
    void isAsShortLater() throws IOException, InterruptedException {
        for (boolean isFirst : new boolean[] {true, false}) {
            try (EmbeddedProcess service = EmbeddedProcess.start(folder).awaitReady()) {
                assertThat(service.printed()).satisfies(this::readsWell);
                assertThat(service.printed().contains("Migrated")).isEqualTo(isFirst);
            }
        }
    }

    private void readsWell(String printed) {
        List<String> lines = printed.lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(18).noneMatch(line -> line.matches(".* (WARN|ERROR) \\d+ .*"));
        assertThat(lines.subList(lines.size() - 7, lines.size()))
                .anyMatch(line -> line.endsWith("Vouch is ready"))
                .anyMatch(line -> line.contains("/swagger-ui.html"))
                .anyMatch(line -> line.contains("sk_sandbox_local_platform_key"))
                .anyMatch(line -> line.contains("sk_sandbox_local_reviewer_key"))
                .anyMatch(line -> line.contains("sk_sandbox_local_read_only_key"))
                .anyMatch(line -> line.contains(folder.resolve("data").toString()))
                .last()
                .asString()
                .contains("Ctrl-C");
    }

    /** The ports are taken before a bean is made that nobody has asked for yet, and so before the database. */
    private static void startOnlyServers(String... ports) {
        SpringApplication application = new SpringApplication(VouchApplication.class);
        application.setLazyInitialization(true);
        application.run(ports).close();
    }
}
