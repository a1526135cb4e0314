package dev.vouch.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Folders and files that only their owner may read, where the file system knows modes. A file is whole or does not exist,
 * also after a power cut.
 */
public final class OwnerFiles {

    private OwnerFiles() {}

    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (knowsModes(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Java creates temporary files for their owner only. */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "", ".draft");
        try {
            Files.write(draft, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        if (knowsModes(to)) {
            try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent())) {
                folder.force(true);
            }
        }
    }

    /** All file systems but those of Windows, which doesn't open folders either. */
    private static boolean knowsModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
