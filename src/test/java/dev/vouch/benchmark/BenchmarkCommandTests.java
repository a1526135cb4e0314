package dev.vouch.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Proof;
import dev.vouch.VouchApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkCommandTests {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void createsTheSameInventedListEachTime() throws IOException {
        assertThat(run("create", directory.resolve("one").toString(), "50")).isZero();
        assertThat(run("create", directory.resolve("two").toString(), "50")).isZero();

        for (String file : new String[] {"sdn.csv", "alt.csv", "add.csv"}) {
            assertThat(directory.resolve("one").resolve(file))
                    .hasSameTextualContentAs(directory.resolve("two").resolve(file));
        }
        assertThat(Files.readAllLines(directory.resolve("one/sdn.csv")))
                .hasSize(51)
                .first()
                .asString()
                .matches("1,\"[A-Z' -]+, [A-Za-z -]+\",individual,\"INVENTED\",.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "create", "create here", "create here many", "list.csv many", "list.csv 0"})
    void explainsItself(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: java -jar vouch.jar screening-benchmark");
    }

    /** The figures themselves are in docs/screening.md, as they take minutes. */
    @Proof
    @Test
    void measuresAList() {
        run("create", directory.toString(), "300");

        assertThat(run(directory.resolve("sdn.csv").toString(), "20")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "| as listed | 1.000 | 1.000 |",
                        "| innocent people referred |",
                        "| of these, with another name |",
                        "ms of CPU each");
    }

    private int run(String... arguments) {
        String[] args = new String[arguments.length + 1];
        args[0] = BenchmarkCommand.NAME;
        System.arraycopy(arguments, 0, args, 1, arguments.length);
        return BenchmarkCommand.run(
                VouchApplication.class,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }
}
