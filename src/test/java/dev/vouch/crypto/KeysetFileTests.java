package dev.vouch.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetFileTests {

    @TempDir
    Path directory;

    @Test
    void isMadeOnceAndReadAfterwards() throws IOException {
        Path data = directory.resolve("a/data");

        Keysets made = new KeysetFile(data).readOrCreate();
        Keysets read = new KeysetFile(data).readOrCreate();

        assertThat(read.master().equalsKeyset(made.master())).isTrue();
        assertThat(read.index().equalsKeyset(made.index())).isTrue();
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("keysets.env"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isReadableByItsOwnerOnly() throws IOException {
        Path data = directory.resolve("data");
        new KeysetFile(data).readOrCreate();

        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(data.resolve("keysets.env"))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VOUCH_MASTER_KEYSET=secret\nVOUCH_INDEX_KEYSET=secret\n", "\\uSECRET"})
    void aDamagedFileIsNeverReplaced(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("keysets.env"), content);

        assertThatThrownBy(() -> new KeysetFile(directory).readOrCreate())
                .isInstanceOf(KeysetRefused.class)
                .hasMessage("The file " + file + " does not hold two keysets.")
                .hasNoCause();
        assertThat(file).hasContent(content);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
