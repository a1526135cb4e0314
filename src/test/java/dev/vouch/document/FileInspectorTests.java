package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectorTests {

    static final byte[] PNG = SampleDocuments.passport(320, 220);
    static final byte[] JPEG = SampleDocuments.selfie(240, 320);
    static final byte[] WEBP = SampleDocuments.webp(240, 320);
    static final byte[] PDF = SampleDocuments.pdf("SPECIMEN");

    private final FileInspector inspector = new FileInspector();

    @ParameterizedTest
    @CsvSource({
        "passport.png, image/png, 320, 220",
        "selfie.jpg, image/jpeg, 240, 320",
        "selfie.webp, image/webp, 240, 320",
        "statement.pdf, application/pdf, ,"
    })
    void takesWhatItShould(String name, String mediaType, Integer width, Integer height) throws Exception {
        InspectedFile inspected = inspector.inspect(Upload.of(resource(name)));
        assertThat(inspected.bytes()).isEqualTo(resource(name));
        assertThat(inspected.file().mediaType()).isEqualTo(mediaType);
        assertThat(inspected.file().width()).isEqualTo(width);
        assertThat(inspected.file().height()).isEqualTo(height);
        assertThat(inspected.file().byteSize()).isEqualTo(inspected.bytes().length);
        assertThat(inspected.file().hasBytes(inspected.bytes())).isTrue();
    }

    @Test
    void refusesOtherTypes() throws IOException {
        assertThat(refusalOf("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.UNSUPPORTED_FILE_TYPE);
        assertThat(refusalOf("GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileRefusal.UNSUPPORTED_FILE_TYPE);
        assertThat(refusalOf(zip())).isEqualTo(FileRefusal.UNSUPPORTED_FILE_TYPE);
        assertThat(refusalOf(new byte[0])).isEqualTo(FileRefusal.FILE_EMPTY);
    }

    @Test
    void refusesMoreThanTenMegabytes() {
        assertThat(refusalOf(Arrays.copyOf(PNG, Upload.MAX_BYTES + 1))).isEqualTo(FileRefusal.FILE_TOO_LARGE);
    }

    @Test
    void refusesImagesThatAreTooSmallOrTooLarge() {
        assertThat(refusalOf(SampleDocuments.passport(320, 199))).isEqualTo(FileRefusal.IMAGE_TOO_SMALL);
        assertThat(refusalOf(SampleDocuments.selfie(199, 320))).isEqualTo(FileRefusal.IMAGE_TOO_SMALL);
        assertThat(refusalOf(SampleDocuments.webp(10_000, 5_001))).isEqualTo(FileRefusal.IMAGE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.999})
    void refusesFilesThatWereCutOff(double part) {
        for (byte[] whole : new byte[][] {PNG, JPEG, WEBP, SampleDocuments.noise(300, 300, 1)}) {
            byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
            assertThat(refusalOf(cut)).isEqualTo(FileRefusal.FILE_DAMAGED);
        }
        assertThat(refusalOf(Arrays.copyOf(PDF, (int) (PDF.length * part) - 10)))
                .isEqualTo(FileRefusal.FILE_DAMAGED);
    }

    @Test
    void refusesAJpegWhoseMiddleIsMissing() {
        byte[] cut = Arrays.copyOf(JPEG, JPEG.length / 2);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;
        assertThat(refusalOf(cut)).isEqualTo(FileRefusal.FILE_DAMAGED);
    }

    @Test
    void refusesAPngWithAFlippedBit() {
        byte[] flipped = PNG.clone();
        flipped[PNG.length / 2] ^= 1;
        assertThat(refusalOf(flipped)).isEqualTo(FileRefusal.FILE_DAMAGED);
    }

    @Test
    void refusesASecondFileBehindTheEnd() {
        for (byte[] file : new byte[][] {PNG, JPEG, WEBP, PDF}) {
            assertThat(refusalOf(joined(file, zip()))).isEqualTo(FileRefusal.FILE_TRAILED);
            assertThat(refusalOf(joined(file, "<script>".getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(FileRefusal.FILE_TRAILED);
        }
    }

    @Test
    void cutsOffWhatElseIsBehindTheEnd() throws Exception {
        for (byte[] file : new byte[][] {PNG, JPEG, WEBP, PDF}) {
            InspectedFile inspected = inspector.inspect(Upload.of(joined(file, new byte[] {1, 2, 3})));
            assertThat(inspected.bytes()).isEqualTo(file);
            assertThat(inspected.file().byteSize()).isEqualTo(file.length);
            assertThat(inspected.file().hasBytes(file)).isTrue();
        }
    }

    @Test
    void refusesAnArchiveThatPosesAsPdfToItsEnd() throws IOException {
        byte[] archive = zip();
        byte[] comment = "\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        archive[archive.length - 2] = (byte) comment.length;
        assertThat(refusalOf(joined(joined(PDF, archive), comment))).isEqualTo(FileRefusal.FILE_TRAILED);
    }

    @Test
    void neverFailsOtherwise() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            byte[][] samples = {PNG, JPEG, WEBP, PDF};
            byte[] bytes = samples[round % samples.length].clone();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                inspector.inspect(Upload.of(bytes));
            } catch (FileRefused expected) {
                assertThat(expected.refusal()).isNotNull();
            }
        }
    }

    private FileRefusal refusalOf(byte[] bytes) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> inspector.inspect(Upload.of(bytes)));
        assertThat(refused).as("refusal").isNotNull();
        return refused.refusal();
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** A PNG of these chunks; each with the checksum that it should have. */
    static byte[] png(byte[]... chunks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        for (byte[] chunk : chunks) {
            CRC32 checksum = new CRC32();
            checksum.update(chunk);
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(chunk.length - 4).array());
            bytes.writeBytes(chunk);
            bytes.writeBytes(
                    ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        }
        return bytes.toByteArray();
    }

    static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("payload.txt"));
            zip.write(1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = FileInspectorTests.class.getResourceAsStream("/documents/" + name)) {
            return file.readAllBytes();
        }
    }
}
