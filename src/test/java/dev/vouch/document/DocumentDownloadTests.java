package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.id.DocumentId;
import dev.vouch.id.TypeId;
import dev.vouch.web.UploadBulkhead;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A reader may be slow, and there may be many. */
class DocumentDownloadTests {

    private final UploadBulkhead bulkhead = new UploadBulkhead(1, Duration.ofMillis(1), 1);
    private WeakReference<byte[]> content;

    @Test
    void aReaderHoldsNeitherTheContentInMemoryNorAPlace() throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        MockHttpServletResponse response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new Reader(received);
            }
        };

        new DocumentDownload(null, bulkhead).send(this::opened, true, response);

        assertThat(received.toByteArray()).hasSize(1_000_000).containsOnly(7);
        assertThat(response.getContentLength()).isEqualTo(1_000_000);
        assertThat(response.getHeader("Content-Disposition")).startsWith("inline");
    }

    private DocumentContent opened() {
        byte[] bytes = new byte[1_000_000];
        Arrays.fill(bytes, (byte) 7);
        content = new WeakReference<>(bytes);
        return new DocumentContent(
                new DocumentId(TypeId.next()),
                new DocumentFile("image/png", bytes.length, new byte[32], null, null),
                bytes);
    }

    private final class Reader extends ServletOutputStream {

        private final ByteArrayOutputStream received;

        private Reader(ByteArrayOutputStream received) {
            this.received = received;
        }

        @Override
        public void write(int one) {
            received.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (received.size() == 0) {
                bulkhead.enter().close();
                Awaitility.await().until(() -> {
                    System.gc();
                    return content.get() == null;
                });
            }
            received.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
