package dev.vouch.document;

import static dev.vouch.document.FileRefusal.FILE_EMPTY;
import static dev.vouch.document.FileRefusal.FILE_TOO_LARGE;
import static dev.vouch.document.FileRefusal.FILE_TRAILED;
import static dev.vouch.document.FileRefusal.UNSUPPORTED_FILE_TYPE;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Detects the type of a file, refuses unsupported files with the cheapest checks first, and removes data around the file.
 * Nothing is decoded before its size is known from the header.
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
