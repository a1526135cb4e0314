package dev.vouch.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that only its owner can read, for what would fill the memory. It is unlinked while it is in use, so that
 * no crash leaves it behind.
 */
public final class UnlinkedFile {

    private UnlinkedFile() {}

    /** Exists until it is closed. */
    public static FileChannel create() throws IOException {
        Path path = Files.createTempFile("vouch-", ".tmp");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Writes the first {@code length} bytes at the end of what was written before. */
    public static void write(FileChannel file, byte[] bytes, int length) throws IOException {
        ByteBuffer remaining = ByteBuffer.wrap(bytes, 0, length);
        while (remaining.hasRemaining()) {
            file.write(remaining);
        }
    }
}
