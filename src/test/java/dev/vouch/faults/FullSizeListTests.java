package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.VouchApplication;
import dev.vouch.benchmark.BenchmarkCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list of 100,000 entries is taken over by a process with 256 MB. How long that takes is printed: a minute at most. */
@Proof
@Timeout(600)
class FullSizeListTests {

    private static final int ENTRIES = 100_000;

    @TempDir
    Path directory;

    @Test
    void isTakenOverWithinALittleMemory() throws Exception {
        BenchmarkCommand.run(
                VouchApplication.class, BenchmarkCommand.NAME, "create", directory.toString(), String.valueOf(ENTRIES));
        TestDatabase database = TestDatabase.create();
        try (ApplicationProcess empty = ApplicationProcess.on(database, "-Xmx256m")) {
            assertThat(Api.asOperator(empty.port()).get("/v0/platforms").status())
                    .isEqualTo(200);
        }

        try (ApplicationProcess full = ApplicationProcess.on(
                database,
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "--vouch.screening.lists[0].name=full",
                "--vouch.screening.lists[0].format=ofac-csv",
                "--vouch.screening.lists[0].location=" + directory.resolve("sdn.csv"))) {
            // It answers before it is ready.
            Instant before = Instant.now();
            Api operator = Api.asOperator(full.port());
            Api reviewer = operator.withKeyOf(operator.newPlatform(), "reviewer");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(8))
                    .until(
                            () -> reviewer.get("/v0/screening").text("/lists/0/entries"),
                            String.valueOf(ENTRIES)::equals);
            System.out.printf(
                    "Took over %,d entries in %d s%n",
                    ENTRIES, Duration.between(before, Instant.now()).toSeconds());
        }
    }
}
