package dev.vouch.document;

import static dev.vouch.document.FileInspectorTests.joined;
import static dev.vouch.document.FileInspectorTests.png;
import static dev.vouch.document.FileRefusal.FILE_DAMAGED;
import static dev.vouch.document.FileRefusal.FILE_ENCRYPTED;
import static dev.vouch.document.FileRefusal.FILE_TOO_COMPLEX;
import static dev.vouch.document.FileRefusal.FILE_TRAILED;
import static dev.vouch.document.FileRefusal.IMAGE_ANIMATED;
import static dev.vouch.document.FileRefusal.IMAGE_TOO_LARGE;
import static dev.vouch.document.FileRefusal.UNSUPPORTED_FILE_TYPE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.springframework.util.function.SingletonSupplier;

/** Files that mean harm, and why each of them is refused. */
enum HostileFile {
    /** The whole of it has 33 bytes. */
    PNG_OF_GIGAPIXELS(IMAGE_TOO_LARGE, () -> png(header(60_000, 60_000, 2))),

    PNG_OF_MORE_PIXELS_THAN_A_LONG_COUNTS(IMAGE_TOO_LARGE, () -> png(header(Integer.MAX_VALUE, Integer.MAX_VALUE, 6))),

    JPEG_OF_GIGAPIXELS(IMAGE_TOO_LARGE, () -> {
        byte[] jpeg = FileInspectorTests.JPEG.clone();
        int frame = indexOf(jpeg, 0xc0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        return jpeg;
    }),

    WEBP_OF_GIGAPIXELS(IMAGE_TOO_LARGE, () -> SampleDocuments.webp(16_383, 16_383)),

    WEBP_WHOSE_FRAME_IS_LARGER_THAN_IT_SAYS(FILE_DAMAGED, () -> {
        byte[] large = SampleDocuments.webp(16_383, 16_383);
        ByteBuffer extended = ByteBuffer.allocate(large.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        extended.put(ascii("RIFF")).putInt(large.length + 10);
        extended.put(ascii("WEBPVP8X")).putInt(10).putInt(0);
        extended.put(new byte[] {(byte) 43, 1, 0, 43, 1, 0}).put(large, 12, large.length - 12);
        return extended.array();
    }),

    /** Under a megabyte of it becomes 200. */
    PNG_THAT_INFLATES_TO_MORE_THAN_ITS_PIXELS(
            FILE_DAMAGED, () -> png(header(300, 300, 2), deflated("IDAT", 200 * 1024 * 1024), end())),

    /** Each scan, however short, makes a decoder go over all pixels again. */
    JPEG_OF_A_HUNDRED_SCANS(FILE_DAMAGED, () -> {
        byte[] jpeg = FileInspectorTests.JPEG;
        int scan = indexOf(jpeg, 0xda);
        ByteArrayOutputStream scans = new ByteArrayOutputStream();
        scans.write(jpeg, 0, scan);
        for (int i = 0; i < 100; i++) {
            scans.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        scans.write(jpeg, jpeg.length - 2, 2);
        return scans.toByteArray();
    }),

    ANIMATED_PNG(
            IMAGE_ANIMATED,
            () -> png(header(300, 300, 0), ascii("acTL\0\0\0\2\0\0\0\0"), deflated("IDAT", 300 * 301), end())),

    ANIMATED_WEBP(IMAGE_ANIMATED, () -> {
        byte[] still = FileInspectorTests.WEBP;
        return ByteBuffer.wrap(joined(still, ascii("ANIM\0\0\0\0")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, still.length)
                .array();
    }),

    PNG_WITH_A_SCRIPT(FILE_TRAILED, () -> joined(FileInspectorTests.PNG, ascii("<script>alert(1)</script>"))),

    JPEG_WITH_AN_ARCHIVE(FILE_TRAILED, () -> joined(FileInspectorTests.JPEG, FileInspectorTests.zip())),

    PDF_WITH_AN_ARCHIVE(FILE_TRAILED, () -> joined(FileInspectorTests.PDF, FileInspectorTests.zip())),

    PAGE_THAT_BECOMES_A_PDF(UNSUPPORTED_FILE_TYPE, () -> joined(ascii("<html>\n"), FileInspectorTests.PDF)),

    PDF_WITH_A_PASSWORD(FILE_ENCRYPTED, () -> SamplePdfs.encrypted("secret", 256, true)),

    PDF_WITHOUT_A_PAGE(
            FILE_DAMAGED,
            () -> new PdfBuilder("1.4")
                    .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                    .object(2, "<</Type/Pages/Kids[]/Count 1>>")
                    .table("/Root 1 0 R")
                    .bytes()),

    PDF_WHOSE_PAGES_LEAD_IN_A_CIRCLE(
            FILE_DAMAGED,
            () -> new PdfBuilder("1.4")
                    .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                    .object(2, "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 1>>")
                    .object(3, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1>>")
                    .table("/Root 1 0 R")
                    .bytes()),

    /** Its rows have no bytes, so that their number is as declared. */
    PDF_WITH_A_TABLE_WITHOUT_END(FILE_TOO_COMPLEX, () -> {
        PdfBuilder pdf = PdfBuilder.ofOnePage("1.5");
        int table = pdf.length();
        return pdf.stream(9, "/Type/XRef/W[0 0 0]/Size 2000000000/Root 1 0 R", new byte[8])
                .end(table)
                .bytes();
    }),

    PDF_WITH_A_TABLE_THAT_INFLATES(FILE_TOO_COMPLEX, () -> {
        PdfBuilder pdf = PdfBuilder.ofOnePage("1.5");
        int table = pdf.length();
        return pdf.stream(
                        9, "/Type/XRef/W[1 2 1]/Size 20/Root 1 0 R/Filter/FlateDecode", deflated("", 80 * 1024 * 1024))
                .end(table)
                .bytes();
    }),

    /** Each of the two makes a thousand of one. */
    PDF_WITH_A_TABLE_THAT_INFLATES_TWICE(FILE_TOO_COMPLEX, () -> {
        PdfBuilder pdf = PdfBuilder.ofOnePage("1.5");
        int table = pdf.length();
        byte[] packed = PdfBuilder.deflated(deflated("", 80 * 1024 * 1024));
        return pdf.stream(9, "/Type/XRef/W[1 2 1]/Size 20/Root 1 0 R/Filter[/FlateDecode/FlateDecode]", packed)
                .end(table)
                .bytes();
    }),

    PDF_WITH_OBJECTS_THAT_INFLATE(
            FILE_TOO_COMPLEX,
            () -> new PdfBuilder("1.5")
                    .stream(
                                    4,
                                    "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
                                    PdfBuilder.deflated(catalog(80 * 1024 * 1024)))
                            .line("trailer<</Root 1 0 R>>")
                            .end(0)
                            .bytes()),

    PDF_WITH_A_ROW_OF_GIGABYTES(
            FILE_DAMAGED,
            () -> new PdfBuilder("1.5")
                    .stream(
                                    4,
                                    "/Type/ObjStm/N 1/First 4/Filter/Fl/DecodeParms<</Predictor 2/Columns 999999999>>",
                                    PdfBuilder.deflated(catalog(100)))
                            .line("trailer<</Root 1 0 R>>")
                            .end(0)
                            .bytes()),

    PDF_OF_A_MILLION_ARRAYS(
            FILE_TOO_COMPLEX,
            () -> PdfBuilder.ofOnePage("1.4")
                    .object(4, "[" + "[]".repeat(900_000) + "]")
                    .table("/Info 4 0 R/Root 4 0 R")
                    .bytes()),

    PDF_OF_ARRAYS_IN_ARRAYS(
            FILE_DAMAGED,
            () -> new PdfBuilder("1.4")
                    .object(1, "<</Type/Catalog/Pages " + "[".repeat(500_000) + "]".repeat(500_000) + ">>")
                    .table("/Root 1 0 R")
                    .bytes()),

    /** Each needs the next one to know where it ends. */
    PDF_OF_LENGTHS_OF_LENGTHS(FILE_DAMAGED, () -> {
        PdfBuilder pdf = new PdfBuilder("1.4");
        for (int i = 1; i < 20_000; i++) {
            pdf.object(i, "<</Length " + (i + 1) + " 0 R>>\nstream\n\nendstream");
        }
        return pdf.table("/Root 1 0 R").bytes();
    }),

    /** Wherever one is found, its beginning is searched for. */
    PDF_OF_WORDS_TO_SEARCH_FOR(
            FILE_TOO_COMPLEX,
            () -> new PdfBuilder("1.4")
                    .text("/ObjStm /XRef ".repeat(40_000))
                    .end(0)
                    .bytes()),

    CUT_OFF_JPEG(FILE_DAMAGED, () -> Arrays.copyOf(FileInspectorTests.JPEG, FileInspectorTests.JPEG.length / 2)),

    DRAWING(UNSUPPORTED_FILE_TYPE, () -> ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));

    private final FileRefusal refusal;
    /** Created once: some take seconds. */
    private final Supplier<byte[]> bytes;

    HostileFile(FileRefusal refusal, Supplier<byte[]> bytes) {
        this.refusal = refusal;
        this.bytes = SingletonSupplier.of(bytes);
    }

    FileRefusal refusal() {
        return refusal;
    }

    byte[] bytes() {
        return bytes.get().clone();
    }

    static byte[] header(int width, int height, int colourType) {
        return ByteBuffer.allocate(17)
                .put(ascii("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, (byte) colourType, 0, 0, 0})
                .array();
    }

    static byte[] end() {
        return ascii("IEND");
    }

    /** A chunk that starts like this and goes on with so many zeros. */
    static byte[] deflated(String start, int zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii(start));
        byte[] chunk = new byte[64 * 1024];
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, new Deflater(9))) {
            for (int left = zeros; left > 0; left -= chunk.length) {
                deflated.write(chunk, 0, Math.min(left, chunk.length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** As the one object of an object stream, with zeros behind it. */
    private static byte[] catalog(int length) {
        return Arrays.copyOf(ascii("1 0 <</Type/Catalog/Pages 2 0 R>>"), length);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int indexOf(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != marker) {
            at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
        }
        return at;
    }
}
