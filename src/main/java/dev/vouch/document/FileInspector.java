package dev.vouch.document;

import static dev.vouch.document.FileRefusal.FILE_EMPTY;
import static dev.vouch.document.FileRefusal.FILE_TOO_LARGE;
import static dev.vouch.document.FileRefusal.FILE_TRAILED;
import static dev.vouch.document.FileRefusal.UNSUPPORTED_FILE_TYPE;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out what a file really is, refuses what is not wanted, cheapest first, and cuts off what does not belong to it:
 * nothing is decoded before its header has said how large that would be.
 */
@Component
class FileInspector {

    private final FileDetector detector = new FileDetector();

    InspectedFile inspect(Upload upload) throws FileRefused {
        byte[] sent = upload.bytes();
        if (sent.length == 0) {
            throw new FileRefused(FILE_EMPTY);
        }
        if (sent.length > Upload.MAX_BYTES) {
            throw new FileRefused(FILE_TOO_LARGE);
        }
        FileType type = detector.typeOf(sent).orElseThrow(() -> new FileRefused(UNSUPPORTED_FILE_TYPE));
        PixelSize size = type.isImage() ? PixelSize.of(type, sent) : null;
        FileExtent extent = extent(type, sent, size);
        byte[] file = extent.cut(sent);
        if (detector.hasSecondFile(sent, extent) || ZipTail.isIn(file)) {
            throw new FileRefused(FILE_TRAILED);
        }
        return new InspectedFile(DocumentFile.of(type, file, size), file);
    }

    private static FileExtent extent(FileType type, byte[] bytes, @Nullable PixelSize size) throws FileRefused {
        if (size == null) {
            return PdfFile.readToEnd(bytes);
        }
        size.refuseUnlessAllowed();
        return switch (type) {
            case PNG -> new PngFile(bytes).readToEnd();
            case JPEG -> new JpegFile(bytes).readToEnd(size);
            case WEBP -> WebpFile.readToEnd(bytes, size);
            case PDF -> throw new IllegalStateException("A PDF has no pixels");
        };
    }
}
