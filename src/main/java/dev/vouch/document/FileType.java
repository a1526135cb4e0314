package dev.vouch.document;

import java.util.Optional;
import java.util.stream.Stream;

/** The supported types of files. */
enum FileType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    static Optional<FileType> of(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    boolean isImage() {
        return this != PDF;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }
}
