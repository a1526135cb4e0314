package dev.vouch.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read and can be read again. A small body is kept in memory, a larger one in a file. */
public final class BufferedRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private static final int IN_MEMORY = 64 * 1024;

    /** The memory of a larger body while it goes to its file: its head, and one chunk. */
    static final int MEMORY = 2 * IN_MEMORY;

    private final byte[] head;
    private final @Nullable FileChannel file;

    private BufferedRequest(HttpServletRequest request, byte[] head, @Nullable FileChannel file) {
        super(request);
        this.head = head;
        this.file = file;
    }

    /** Reads the body to its end, unless it has been read. */
    public static BufferedRequest of(HttpServletRequest request) throws IOException {
        if (request instanceof BufferedRequest buffered) {
            return buffered;
        }
        InputStream body = request.getInputStream();
        byte[] head = body.readNBytes(IN_MEMORY);
        return new BufferedRequest(request, head, head.length < IN_MEMORY ? null : spool(head, body));
    }

    private static FileChannel spool(byte[] head, InputStream rest) throws IOException {
        FileChannel file = UnlinkedFile.create();
        try {
            UnlinkedFile.write(file, head, head.length);
            byte[] chunk = new byte[IN_MEMORY];
            for (int length = rest.read(chunk); length >= 0; length = rest.read(chunk)) {
                UnlinkedFile.write(file, chunk, length);
            }
            return file;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** Adds the exact bytes of the body. */
    public void addTo(MessageDigest digest) throws IOException {
        if (file == null) {
            digest.update(head);
            return;
        }
        try (InputStream body = getInputStream()) {
            byte[] chunk = new byte[IN_MEMORY];
            for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
                digest.update(chunk, 0, length);
            }
        }
    }

    /** Each stream starts at the beginning of the body. */
    @Override
    public ServletInputStream getInputStream() {
        return new Body(file == null ? new ByteArrayInputStream(head) : new FileStream(file));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Reads the file at its own position. */
    private static final class FileStream extends InputStream {

        private final FileChannel file;
        private long position;

        FileStream(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = file.read(ByteBuffer.wrap(target, offset, length), position);
            position += Math.max(read, 0);
            return read;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(file.size() - position, Integer.MAX_VALUE);
        }
    }

    private static final class Body extends ServletInputStream {

        private final InputStream bytes;

        Body(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            try {
                return bytes.available() == 0;
            } catch (IOException closed) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nothing here reads asynchronously");
        }
    }
}
