package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command line of the container image. */
class ImageTests {

    @TempDir
    Path folder;

    @Test
    void theJvmLogsToStandardErrorOnly() throws IOException {
        assertThat(entrypoint()).containsSubsequence("-Xlog:disable", "-Xlog:all=warning:stderr");
    }

    /** With a cache that does not fit, about which the JVM warns. */
    @Test
    @EnabledForJreRange(minVersion = 25, disabledReason = "the image has JDK 25, whose options older ones do not know")
    void standardOutputOfACommandIsItsAnswerAlone() throws Exception {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> entrypoint = entrypoint();
        command.addAll(entrypoint.subList(1, entrypoint.indexOf("-jar")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), VouchApplication.class.getName(), "env"));

        int exit = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();

        assertThat(exit).isZero();
        assertThat(Files.readAllLines(output)).isNotEmpty().allMatch(line -> line.matches("|#.*|[A-Z_]+=\\S+"));
    }

    private static List<String> entrypoint() throws IOException {
        String line = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(instruction -> instruction.startsWith("ENTRYPOINT "))
                .findFirst()
                .orElseThrow();
        return List.of(JsonMapper.shared().readValue(line.substring("ENTRYPOINT ".length()), String[].class));
    }
}
