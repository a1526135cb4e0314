package dev.vouch.crypto;

import dev.vouch.storage.OwnerFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The keysets of the embedded database, created once and stored beside it. The file has the format of {@code keyset
 * create}, so that it can be passed to {@code --env-file} when the data moves to another server.
 */
class KeysetFile {

    static final String NAME = "keysets.env";

    private final Path directory;
    private final Path file;

    KeysetFile(Path dataDirectory) {
        this.directory = dataDirectory;
        this.file = dataDirectory.resolve(NAME);
    }

    Keysets readOrCreate() {
        try {
            if (Files.notExists(file)) {
                if (Files.notExists(directory)) {
                    OwnerFiles.createFolder(directory);
                }
                OwnerFiles.write(file, Keysets.create().toEnvironment().getBytes(StandardCharsets.UTF_8));
            }
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or create " + file, e);
        }
    }

    private Keysets read() throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return Keysets.parse(
                    lines.getProperty(KeysetKind.MASTER.variable()), lines.getProperty(KeysetKind.INDEX.variable()));
        } catch (KeysetRefused | IllegalArgumentException e) {
            // Not the cause: it speaks of variables, or quotes the file.
            throw new KeysetRefused(
                    "The file " + file + " does not hold two keysets.",
                    "Restore it from a backup: without it, what the database beside it keeps encrypted cannot be read."
                            + " If that holds nothing of value, delete the whole directory.");
        }
    }
}
