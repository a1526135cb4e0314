package dev.vouch.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnvCommandTests {

    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?");

    @Test
    void setsEveryVariableThatComposeRequires() throws IOException {
        TreeSet<String> required = new TreeSet<>();
        REQUIRED.matcher(Files.readString(Path.of("docker-compose.yml")))
                .results()
                .forEach(variable -> required.add(variable.group(1)));

        assertThat(required).contains("POSTGRES_PASSWORD");
        assertThat(printed().keySet()).containsExactlyElementsOf(required);
    }

    /** The container gets every line; the port is that of the machine, and so compose's own. */
    @Test
    void composeReadsWhatItNames() throws IOException {
        assertThat(text()).contains("#VOUCH_PUBLIC_URL=", "#VOUCH_PROXIES=", "#VOUCH_PORT=");

        assertThat(Files.readString(Path.of("docker-compose.yml"))).contains("env_file: .env\n", "${VOUCH_PORT:-8080}");
    }

    @Test
    void theKeysetsAreGood() {
        Map<String, String> printed = printed();

        Keysets keysets = Keysets.parse(printed.get("VOUCH_MASTER_KEYSET"), printed.get("VOUCH_INDEX_KEYSET"));
        assertThat(keysets.master().size()).isOne();
    }

    @Test
    void noSecretIsMadeTwice() {
        Map<String, String> printed = printed();
        Map<String, String> again = printed();

        assertThat(printed).allSatisfy((name, secret) -> {
            assertThat(secret).hasSizeGreaterThanOrEqualTo(48);
            assertThat(again.get(name)).isNotEqualTo(secret);
        });
    }

    @Test
    void endsWithTwoAndTheUsageWhereItDoesNotUnderstand() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(EnvCommand.run(new PrintStream(out), new PrintStream(err), "env", "create"))
                .isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("usage: java -jar vouch.jar env");
    }

    private static String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(EnvCommand.run(new PrintStream(out), new PrintStream(err), "env"))
                .isZero();
        assertThat(err.toString()).isEmpty();
        return out.toString();
    }

    private static Map<String, String> printed() {
        Map<String, String> lines = new TreeMap<>();
        text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(
                        line -> lines.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return lines;
    }
}
