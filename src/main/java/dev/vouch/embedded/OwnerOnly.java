package dev.vouch.embedded;

import dev.vouch.storage.DurableMove;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that only their owner may read, where the file system knows modes, and that survive a crash. */
final class OwnerOnly {

    private OwnerOnly() {}

    static void folder(Path folder) throws IOException {
        restrict(folder, "rwx------");
    }

    /** Restricted before it has content, then moved into place whole and synced: a crash leaves no partial file. */
    static void file(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        restrict(draft, "rw-------");
        Files.writeString(draft, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        DurableMove.of(draft, file);
    }

    private static void restrict(Path path, String mode) throws IOException {
        if (DurableMove.knowsModes(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
