package dev.vouch.document;

import static dev.vouch.document.FileRefusal.FILE_EMPTY;
import static dev.vouch.document.FileRefusal.FILE_TOO_LARGE;
import static dev.vouch.document.FileRefusal.FILE_TRAILED;
import static dev.vouch.document.FileRefusal.FILE_TYPE_MISMATCH;
import static dev.vouch.document.FileRefusal.UNSUPPORTED_FILE_TYPE;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out what a file really is and refuses what is not wanted, cheapest first: nothing is decoded before its header
 * has said how large that would be.
 */
@Component
class FileInspector {

    private static final String ANYTHING = MimeTypes.OCTET_STREAM;
    private static final int BEGINNING = 64 * 1024;

    /** By content and by name alone: no parser, no other detector that happens to be there. */
    private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());

    DocumentFile inspect(Upload upload) throws FileRefused {
        byte[] bytes = upload.bytes();
        if (bytes.length == 0) {
            throw new FileRefused(FILE_EMPTY);
        }
        if (bytes.length > Upload.MAX_BYTES) {
            throw new FileRefused(FILE_TOO_LARGE);
        }
        FileType type = FileType.of(tika.detect(Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING))))
                .orElseThrow(() -> new FileRefused(UNSUPPORTED_FILE_TYPE));
        refuseContradiction(type, upload);
        PixelSize size = type.isImage() ? PixelSize.of(type, bytes) : null;
        readToEnd(type, bytes, size);
        if (ZipTail.isIn(bytes)) {
            throw new FileRefused(FILE_TRAILED);
        }
        return DocumentFile.of(type, bytes, size);
    }

    private void refuseContradiction(FileType type, Upload upload) throws FileRefused {
        boolean agrees = Stream.of(claim(upload.declaredType()), claimOfName(upload.filename()))
                .allMatch(claim -> claim.equals(ANYTHING) || claim.equals(type.mediaType()));
        if (!agrees) {
            throw new FileRefused(FILE_TYPE_MISMATCH);
        }
    }

    private String claimOfName(@Nullable String filename) {
        return filename == null ? ANYTHING : tika.detect(filename);
    }

    private static String claim(@Nullable String mediaType) {
        if (mediaType == null || mediaType.isBlank()) {
            return ANYTHING;
        }
        String bare = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return bare.equals("image/jpg") ? FileType.JPEG.mediaType() : bare;
    }

    private static void readToEnd(FileType type, byte[] bytes, @Nullable PixelSize size) throws FileRefused {
        if (size == null) {
            PdfFile.readToEnd(bytes);
            return;
        }
        size.refuseUnlessAllowed();
        switch (type) {
            case PNG -> new PngFile(bytes).readToEnd();
            case JPEG -> JpegFile.readToEnd(bytes, size);
            case WEBP -> WebpFile.readToEnd(bytes, size);
            case PDF -> throw new IllegalStateException("A PDF has no pixels");
        }
    }
}
