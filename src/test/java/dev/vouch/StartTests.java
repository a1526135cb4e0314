package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer reads in the first minute. */
class StartTests {

    @TempDir
    private Path folder;

    @TempDir
    private static Path otherFolder;

    @Test
    void isShortAndEndsWithTheGreetingAndRefusesWhatIsTaken() throws IOException, InterruptedException {
        try (EmbeddedProcess first = EmbeddedProcess.start(folder).awaitReady()) {
            assertThat(first.printed()).satisfies(this::readsWell).contains("Migrated the database to version");
            assertRefused(
                    EmbeddedProcess.start(folder),
                    "The data directory " + folder.resolve("data").toRealPath(),
                    "is in use by another running Vouch (process " + first.pid() + ").",
                    "set VOUCH_EMBEDDED_DATADIRECTORY");
            assertRefused(
                    startOnlyServers("--server.port=" + first.port()),
                    "Port " + first.port() + ", for the API, is taken by another program.",
                    " SERVER_PORT=");
            assertRefused(
                    startOnlyServers("--management.server.port=" + first.managementPort()),
                    "Port " + first.managementPort() + ", for health and metrics, is taken by another program.",
                    " MANAGEMENT_SERVER_PORT=");
        }
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
    private static EmbeddedProcess startOnlyServers(String port) throws IOException {
        return EmbeddedProcess.start(otherFolder, "--spring.main.lazy-initialization=true", port);
    }

    private static void assertRefused(EmbeddedProcess process, String... sentences)
            throws IOException, InterruptedException {
        String printed = process.end();
        assertThat(printed).contains(sentences).doesNotContain("Exception", "\tat ", "WARN");
    }
}
