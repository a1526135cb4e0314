package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mvnw}, with a Java and a Maven that only say what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class MavenScriptTests {

    @TempDir
    private Path jdk;

    @BeforeEach
    void haveMaven() throws IOException {
        program("mvn", "[ \"$1\" = --version ] && echo 'Apache Maven 3.9.12' || echo mvn \"$@\"");
        java("openjdk version \"17.0.15\" 2025-04-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spring-boot:run", "clean spring-boot:run", "spring-boot:run -Dspring-boot.run.arguments=--debug"
            })
    void runsTheServiceWithoutTests(String arguments) throws Exception {
        assertThat(mvnw(arguments))
                .endsWith("mvn --quiet --no-transfer-progress -Dmaven.test.skip=true " + arguments + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "verify spring-boot:run",
                "test-compile spring-boot:run",
                "spotless:apply spring-boot:run",
                "-q -o test -Dtest=StartTests",
                ""
            })
    void leavesEverythingElseAsItIs(String arguments) throws Exception {
        assertThat(mvnw(arguments)).isEqualTo(("mvn " + arguments).strip() + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java version \"1.8.0_402\"", "openjdk version \"11.0.25\" 2024-10-15", "java version \"9\""})
    void namesAJavaThatIsTooOld(String version) throws Exception {
        java(version);
        assertThat(mvnw("verify"))
                .startsWith("mvnw: needs a JDK, 17 or later, but " + jdk + "/bin/java is " + version.split("\"")[1])
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openjdk version \"25\" 2025-09-16", "openjdk version \"26-ea\" 2026-03-17", "odd"})
    void takesALaterJavaAndOneThatItCannotRead(String version) throws Exception {
        java("Picked up JAVA_TOOL_OPTIONS: -Xmx1g\n" + version);
        assertThat(mvnw("verify")).isEqualTo("mvn verify\n");
    }

    @Test
    void namesAMissingJava() throws Exception {
        Files.delete(jdk.resolve("bin/java"));
        assertThat(mvnw("verify"))
                .startsWith("mvnw: needs a JDK, 17 or later: there is no " + jdk + "/bin/java")
                .hasLineCount(1);
    }

    private void java(String version) throws IOException {
        program("java", "cat >&2 <<'END'\n" + version + "\nEND");
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.createDirectories(jdk.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        program.toFile().setExecutable(true);
    }

    private String mvnw(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "mvnw"));
        command.addAll(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().merge("PATH", jdk.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return printed;
    }
}
