package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The command line of the container image. */
class ImageTests {

    @TempDir
    Path folder;

    @Test
    void theJvmLogsToStandardErrorOnly() throws IOException {
        assertThat(entrypoint())
                .filteredOn(option -> option.startsWith("-Xlog"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("-Xlog:disable"),
                        second -> assertThat(second).endsWith(":stderr"));
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
        assertThat(Files.readAllLines(output))
                .endsWith("# end of .env")
                .allMatch(line -> line.matches("|#.*|[A-Z_]+=\\S+"));
    }

    /** Both files need no engine younger than their comments say. */
    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "docker-compose.yml"})
    void noHealthcheckNeedsEngine25(String file) throws IOException {
        assertThat(Files.readAllLines(Path.of(file)))
                .filteredOn(line -> !line.strip().startsWith("#"))
                .noneMatch(line -> line.matches(".*start.interval.*"));
    }

    /** The build in the image sees only what the Dockerfile copies: the jar must not lose a resource there. */
    @Test
    void theImageCopiesEveryResourceOfTheJar() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String build = pom.substring(0, pom.indexOf("<profiles>"));
        List<String> copied = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> line.matches("COPY [a-z].*"))
                .map(line -> line.split(" ")[1])
                .toList();
        List<String> resources = Pattern.compile("<resource>(.*?)</resource>", Pattern.DOTALL)
                .matcher(build)
                .results()
                .flatMap(resource -> paths(resource.group(1)))
                .toList();
        assertThat(resources)
                .contains("docs/openapi.json")
                .allMatch(path -> copied.stream().anyMatch(copy -> (path + "/").startsWith(copy + "/")));
    }

    private static Stream<String> paths(String resource) {
        String directory = resource.replaceAll("(?s).*<directory>(.*?)</directory>.*", "$1");
        List<String> included = Pattern.compile("<include>(.*?)</include>")
                .matcher(resource)
                .results()
                .map(include -> directory + "/" + include.group(1))
                .filter(path -> !path.contains("*"))
                .toList();
        return included.isEmpty() ? Stream.of(directory) : included.stream();
    }

    private static List<String> entrypoint() throws IOException {
        String line = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(instruction -> instruction.startsWith("ENTRYPOINT "))
                .findFirst()
                .orElseThrow();
        return List.of(JsonMapper.shared().readValue(line.substring("ENTRYPOINT ".length()), String[].class));
    }
}
