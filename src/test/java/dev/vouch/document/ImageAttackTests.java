package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a small file may cost. Counted are all bytes that the inspection allocates, even those freed at once. */
class ImageAttackTests {

    private static final int MEGABYTE = 1024 * 1024;

    private final FileInspector inspector = new FileInspector();

    @BeforeEach
    void withEverythingLoaded() throws Exception {
        inspector.inspect(Upload.of(FileInspectorTests.PNG, null, null));
        inspector.inspect(Upload.of(FileInspectorTests.JPEG, null, null));
        inspector.inspect(Upload.of(FileInspectorTests.WEBP, null, null));
    }

    @Test
    void aPngThatClaimsGigapixelsCostsNothing() throws Exception {
        byte[] claim = FileInspectorTests.png(header(60_000, 60_000, 2));
        assertThat(claim).hasSizeLessThan(36);
        assertRefusedFor(claim, FileRefusal.IMAGE_TOO_LARGE, MEGABYTE);
        assertRefusedFor(
                FileInspectorTests.png(header(Integer.MAX_VALUE, Integer.MAX_VALUE, 6)),
                FileRefusal.IMAGE_TOO_LARGE,
                MEGABYTE);
    }

    @Test
    void aJpegThatClaimsGigapixelsCostsNothing() throws Exception {
        byte[] claim = FileInspectorTests.JPEG.clone();
        int frame = indexOf(claim, 0xc0);
        ByteBuffer.wrap(claim).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        assertRefusedFor(claim, FileRefusal.IMAGE_TOO_LARGE, MEGABYTE);
    }

    @Test
    void aWebpOfGigapixelsCostsNothing() throws Exception {
        assertRefusedFor(SampleDocuments.webp(16_383, 16_383), FileRefusal.IMAGE_TOO_LARGE, MEGABYTE);
        assertCost(SampleDocuments.webp(7_000, 7_000), MEGABYTE);
    }

    @Test
    void aWebpWhoseFrameIsLargerThanItSaysIsRefused() throws Exception {
        byte[] large = SampleDocuments.webp(16_383, 16_383);
        ByteBuffer extended = ByteBuffer.allocate(large.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        extended.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(large.length + 10);
        extended.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
        extended.put(new byte[] {(byte) 43, 1, 0, 43, 1, 0}).put(large, 12, large.length - 12);
        assertRefusedFor(extended.array(), FileRefusal.FILE_DAMAGED, MEGABYTE);
    }

    @Test
    void whatInflatesToMoreThanItsPixelsIsRefusedOnceItDoes() throws Exception {
        byte[] bomb = FileInspectorTests.png(header(300, 300, 2), deflated("IDAT", 200 * MEGABYTE), end());
        assertThat(bomb).hasSizeLessThan(MEGABYTE);
        assertRefusedFor(bomb, FileRefusal.FILE_DAMAGED, 4 * MEGABYTE);
    }

    @Test
    void aTextThatInflatesToGigabytesIsNotRead() throws Exception {
        byte[] palette = "PLTE\0\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] image = FileInspectorTests.png(
                header(300, 300, 3),
                palette,
                deflated("zTXtbomb\0\0", 300 * MEGABYTE),
                deflated("IDAT", 300 * 301),
                end());
        assertCost(image, 4 * MEGABYTE);
    }

    @Test
    void aMillionEmptyChunksAreReadWithoutAnythingBeingKept() throws Exception {
        byte[] empty = "teXt".getBytes(StandardCharsets.US_ASCII);
        byte[][] chunks = new byte[800_000][];
        Arrays.fill(chunks, empty);
        chunks[0] = header(300, 300, 0);
        chunks[chunks.length - 2] = deflated("IDAT", 300 * 301);
        chunks[chunks.length - 1] = end();
        assertCost(FileInspectorTests.png(chunks), MEGABYTE);
    }

    @Test
    void whatMovesIsRefused() throws Exception {
        byte[] frames = "acTL\0\0\0\2\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] png = FileInspectorTests.png(header(300, 300, 0), frames, deflated("IDAT", 300 * 301), end());
        assertRefusedFor(png, FileRefusal.IMAGE_ANIMATED, MEGABYTE);

        byte[] still = FileInspectorTests.WEBP;
        byte[] webp = ByteBuffer.wrap(
                        FileInspectorTests.joined(still, "ANIM\0\0\0\0".getBytes(StandardCharsets.US_ASCII)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, still.length)
                .array();
        assertRefusedFor(webp, FileRefusal.IMAGE_ANIMATED, MEGABYTE);
    }

    /** Each scan of some twenty bytes makes the decoder go over all pixels again. */
    @Test
    void aJpegOfAHundredScansIsRefused() throws Exception {
        byte[] image = FileInspectorTests.JPEG;
        int scan = indexOf(image, 0xda);
        ByteArrayOutputStream scans = new ByteArrayOutputStream();
        scans.write(image, 0, scan);
        for (int i = 0; i < 100; i++) {
            scans.write(image, scan, image.length - 2 - scan);
        }
        scans.write(image, image.length - 2, 2);
        assertRefusedFor(scans.toByteArray(), FileRefusal.FILE_DAMAGED, MEGABYTE);
    }

    @Test
    void fiftyMegapixelsFitIntoAFewMegabytes() throws Exception {
        byte[] blank =
                FileInspectorTests.png(header(7_000, 7_000, 6), deflated("IDAT", 7_000 * (1 + 4 * 7_000)), end());
        assertCost(blank, 4 * MEGABYTE);
        assertCost(SampleDocuments.selfie(7_000, 7_000), 32 * MEGABYTE);
    }

    private void assertRefusedFor(byte[] bytes, FileRefusal refusal, int cost) throws Exception {
        long before = allocated();
        FileRefused refused =
                catchThrowableOfType(FileRefused.class, () -> inspector.inspect(Upload.of(bytes, null, null)));
        assertThat(allocated() - before).isLessThan(cost);
        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }

    private void assertCost(byte[] bytes, int cost) throws Exception {
        long before = allocated();
        inspector.inspect(Upload.of(bytes, null, null));
        assertThat(allocated() - before).isLessThan(cost);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] header(int width, int height, int colourType) {
        return ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, (byte) colourType, 0, 0, 0})
                .array();
    }

    private static byte[] end() {
        return "IEND".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] deflated(String start, int zeros) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(start.getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, new Deflater(9))) {
            byte[] chunk = new byte[MEGABYTE];
            for (int left = zeros; left > 0; left -= chunk.length) {
                deflated.write(chunk, 0, Math.min(left, chunk.length));
            }
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != marker) {
            at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
        }
        return at;
    }
}
