package dev.vouch.embedded;

import dev.vouch.error.StartRefused;
import dev.vouch.storage.OwnerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of the embedded Postgres, locked by one JVM at a time. The operating system releases the lock when its
 * owner dies, in whatever way: a postmaster found under a free lock is an orphan.
 */
final class DataDirectory implements AutoCloseable {

    /**
     * A JVM that opens a lock file twice and closes it once releases the lock, so the second opening is refused first.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataDirectory hold(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                OwnerFiles.createFolder(directory);
            }
            Path path = directory.toRealPath();
            if (!HELD_HERE.add(path)) {
                throw new DataDirectoryInUse(path, "this process");
            }
            return holdFile(path);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data directory %s can't be used: %s".formatted(directory.toAbsolutePath(), e),
                    "Let this user write there, or name another place with vouch.embedded.data-directory.",
                    e);
        }
    }

    private static DataDirectory holdFile(Path path) throws IOException {
        FileChannel file = null;
        try {
            Path lock = path.resolve("lock");
            file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock exclusive = file.tryLock();
            if (exclusive == null) {
                throw new DataDirectoryInUse(
                        path, "process " + Files.readString(lock).strip());
            }
            file.truncate(0);
            file.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataDirectory(path, file);
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(path);
            if (file != null) {
                file.close();
            }
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** One folder per major version: another major version can't read it. */
    Path cluster() {
        return path.resolve("postgres-18");
    }

    Path programs() {
        return path.resolve("postgres-18-programs");
    }

    Path passwordFile() {
        return path.resolve("postgres-18-password");
    }

    @Override
    public void close() {
        if (!lockFile.isOpen()) {
            return;
        }
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
