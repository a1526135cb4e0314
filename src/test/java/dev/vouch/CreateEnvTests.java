package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code create-env}, with a program of its own in Docker's place. */
@DisabledOnOs(OS.WINDOWS)
class CreateEnvTests {

    private static final String WHOLE = "printf 'A=1\\n# end of .env\\n'";

    @TempDir
    Path folder;

    private Path repository;
    private Path env;

    @BeforeEach
    void copyTheScript() throws IOException {
        repository = Files.createDirectory(folder.resolve("vouch"));
        Files.copy(Path.of("create-env"), repository.resolve("create-env"));
        env = repository.resolve(".env");
    }

    @Test
    void createsWhatTheImagePrints() throws Exception {
        String said = run(0, WHOLE);

        assertThat(env).hasContent("A=1\n# end of .env");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env)))
                .isEqualTo("rw-------");
        assertThat(said).contains(".env is complete").doesNotContain("A=1");
        assertThat(names()).containsExactlyInAnyOrder("create-env", ".env");
    }

    @Test
    void overwritesNone() throws Exception {
        Files.writeString(env, "the only keysets");

        assertThat(run(1, WHOLE)).contains(".env exists already");

        assertThat(env).hasContent("the only keysets");
    }

    @Test
    void overwritesNoneThatSomebodyElseCreatesMeanwhile() throws Exception {
        assertThat(run(1, "echo theirs >.env; " + WHOLE)).contains("could not create .env");

        assertThat(env).hasContent("theirs");
        assertThat(names()).containsExactlyInAnyOrder("create-env", ".env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"printf 'A=1\\n'; exit 1", "printf 'A=1\\n'", "true"})
    void leavesNothingBehindWhereSomethingFails(String failing) throws Exception {
        assertThat(run(1, failing)).startsWith("create-env: could not");

        assertThat(names()).containsExactly("create-env");
    }

    private String run(int expected, String image) throws Exception {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        Path docker =
                Files.writeString(programs.resolve("docker"), "#!/bin/sh\n[ $1 = build ] || { " + image + "; }\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder =
                new ProcessBuilder("sh", repository.resolve("create-env").toString()).redirectErrorStream(true);
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(repository)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
