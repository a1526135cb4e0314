package dev.vouch.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        move(draft, file);
    }

    /** A move that survives a power cut. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        if (knowsModes(to)) {
            try (FileChannel folder = FileChannel.open(to.getParent())) {
                folder.force(true);
            }
        }
    }

    private static void restrict(Path path, String mode) throws IOException {
        if (knowsModes(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    /** All but Windows, which doesn't open folders either. */
    private static boolean knowsModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
