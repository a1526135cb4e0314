package dev.vouch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.storage.OwnerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The cluster of docker-compose.yml is made like the embedded one, by arguments that {@code initdb} accepts. */
class ComposeClusterTests {

    @TempDir
    Path folder;

    @Test
    void isTheEmbeddedOne() {
        assertThat(composeForm()).containsExactlyInAnyOrderElementsOf(Cluster.FORM);
    }

    @Test
    void initdbAcceptsIt() throws IOException {
        assertThat(initialized(composeForm())).exists();
    }

    /** What docker-compose.yml said: Postgres restarted for ever. */
    @Test
    void initdbRefusesItWithoutTheEncoding() {
        List<String> form = composeForm().stream()
                .filter(argument -> !argument.startsWith("--encoding"))
                .toList();

        assertThatThrownBy(() -> initialized(form)).hasMessageContaining("requires encoding");
    }

    /** What it logs, above all: values are personal data. */
    @Test
    void runsWithTheSettingsOfTheEmbeddedOne() throws IOException {
        Map<String, String> embedded = ServerOptions.with(Map.of()).settings();
        List<String> command = List.of(service().get("command").toString().split("\\s+"));

        List<String> settings =
                command.stream().filter(word -> word.contains("=")).toList();
        assertThat(settings)
                .hasSize(command.size() / 2)
                .contains("log_min_error_statement=panic", "log_error_verbosity=terse")
                .allSatisfy(setting -> assertThat(embedded.get(setting.substring(0, setting.indexOf('='))))
                        .isEqualTo(setting.substring(setting.indexOf('=') + 1)));
    }

    private Path initialized(List<String> form) throws IOException {
        try (DataDirectory directory = DataDirectory.hold(folder)) {
            Programs programs = Programs.of(directory);
            OwnerFiles.write(directory.passwordFile(), new byte[] {'x'});
            programs.user().own(directory.passwordFile());
            Path cluster = Files.createDirectory(folder.resolve("cluster"));
            programs.user().own(cluster);
            Cluster.initialize(cluster, directory, programs, form);
            return cluster.resolve("PG_VERSION");
        }
    }

    private static List<String> composeForm() {
        Map<?, ?> environment = (Map<?, ?>) service().get("environment");
        return List.of(environment.get("POSTGRES_INITDB_ARGS").toString().split(" "));
    }

    private static Map<?, ?> service() {
        Map<?, ?> compose = new Yaml().load(read());
        return (Map<?, ?>) ((Map<?, ?>) compose.get("services")).get("postgres");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docker-compose.yml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
