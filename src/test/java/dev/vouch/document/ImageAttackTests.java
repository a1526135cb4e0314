package dev.vouch.document;

import static dev.vouch.document.HostileFile.ascii;
import static dev.vouch.document.HostileFile.deflated;
import static dev.vouch.document.HostileFile.end;
import static dev.vouch.document.HostileFile.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a small file may cost, image or PDF. Counted are all bytes that the inspection allocates, even those freed at once.
 */
class ImageAttackTests {

    private static final int MEGABYTE = 1024 * 1024;

    private final FileInspector inspector = new FileInspector();

    @BeforeEach
    void withEverythingLoaded() throws Exception {
        inspector.inspect(Upload.of(FileInspectorTests.PNG));
        inspector.inspect(Upload.of(FileInspectorTests.JPEG));
        inspector.inspect(Upload.of(FileInspectorTests.WEBP));
        inspector.inspect(Upload.of(FileInspectorTests.PDF));
        new FileDetector().typeOf(ascii("<html>"));
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedAtNoCost(HostileFile file) {
        byte[] bytes = file.bytes();
        assertThat(bytes).hasSizeLessThan(2 * MEGABYTE);
        long before = allocated();
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> inspector.inspect(Upload.of(bytes)));
        assertThat(allocated() - before).isLessThan(mostFor(file));
        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).isEqualTo(file.refusal());
    }

    /** A PDF's tables and objects have to be read to know whether it opens. */
    private static int mostFor(HostileFile file) {
        return (file.name().startsWith("PDF_") ? 56 : 4) * MEGABYTE;
    }

    @Test
    void aTextThatInflatesToTheHundredfoldIsNotRead() throws Exception {
        byte[] image = FileInspectorTests.png(
                header(300, 300, 3),
                ascii("PLTE\0\0\0"),
                deflated("zTXtbomb\0\0", 100 * MEGABYTE),
                deflated("IDAT", 300 * 301),
                end());
        assertCost(image, 4 * MEGABYTE);
    }

    @Test
    void aMillionEmptyChunksAreReadWithoutAnythingBeingKept() throws Exception {
        byte[][] chunks = new byte[800_000][];
        Arrays.fill(chunks, ascii("teXt"));
        chunks[0] = header(300, 300, 0);
        chunks[chunks.length - 2] = deflated("IDAT", 300 * 301);
        chunks[chunks.length - 1] = end();
        assertCost(FileInspectorTests.png(chunks), MEGABYTE);
    }

    @Test
    void fiftyMegapixelsFitIntoAFewMegabytes() throws Exception {
        byte[] blank =
                FileInspectorTests.png(header(7_000, 7_000, 6), deflated("IDAT", 7_000 * (1 + 4 * 7_000)), end());
        assertCost(blank, 4 * MEGABYTE);
        assertCost(SampleDocuments.webp(7_000, 7_000), MEGABYTE);
        assertCost(SampleDocuments.selfie(7_000, 7_000), 32 * MEGABYTE);
    }

    private void assertCost(byte[] bytes, int cost) throws Exception {
        long before = allocated();
        inspector.inspect(Upload.of(bytes));
        assertThat(allocated() - before).isLessThan(cost);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
