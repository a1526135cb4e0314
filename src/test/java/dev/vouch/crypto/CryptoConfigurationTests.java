package dev.vouch.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.error.StartFailureAnalyzer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class CryptoConfigurationTests {

    private static final CryptoProperties NONE = new CryptoProperties(null, " ");

    private final CryptoConfiguration configuration = new CryptoConfiguration();
    private final MockEnvironment environment = new MockEnvironment();
    private final String master = KeysetKind.MASTER.format(KeysetKind.MASTER.create());
    private final String index = KeysetKind.INDEX.format(KeysetKind.INDEX.create());

    @TempDir
    Path directory;

    @BeforeEach
    void keepTheDataInATemporaryDirectory() {
        environment.setProperty("vouch.embedded.data-directory", directory.toString());
    }

    @Test
    void keepsKeysetsBesideTheEmbeddedDatabase() {
        configuration.keysets(NONE, environment);

        assertThat(directory.resolve("keysets.env")).exists();
    }

    @Test
    void takesConfiguredKeysetsForTheEmbeddedDatabaseToo() {
        configuration.keysets(new CryptoProperties(master, index), environment);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void wantsKeysetsForAnyOtherDatabase() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/vouch");

        assertThatThrownBy(() -> configuration.keysets(NONE, environment))
                .isInstanceOf(KeysetRefused.class)
                .hasMessage("VOUCH_MASTER_KEYSET is not set.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void wantsBothKeysetsOrNone() {
        assertThatThrownBy(() -> configuration.keysets(new CryptoProperties(master, null), environment))
                .isInstanceOf(KeysetRefused.class)
                .hasMessage("VOUCH_INDEX_KEYSET is not set.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void printsNoConfiguredKeyset() {
        assertThat(new CryptoProperties(master, index))
                .asString()
                .doesNotContain(master)
                .doesNotContain(index);
    }

    @Test
    void explainsARefusalBySayingWhatToDo() {
        // Some of Boot's own want a bean factory, which isn't there and isn't the point.
        FailureAnalyzer analyzer =
                SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {})
                        .stream()
                        .filter(StartFailureAnalyzer.class::isInstance)
                        .findFirst()
                        .orElseThrow();

        FailureAnalysis analysis = analyzer.analyze(
                new IllegalStateException("a bean failed", new KeysetRefused("It is missing.", "Make it.")));

        assertThat(analysis.getDescription()).isEqualTo("It is missing.");
        assertThat(analysis.getAction()).isEqualTo("Make it.");
    }
}
