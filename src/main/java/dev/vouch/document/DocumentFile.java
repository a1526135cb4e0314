package dev.vouch.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** An accepted file: its detected type, its size and the SHA-256 of its clear bytes. */
@Embeddable
public record DocumentFile(
        String mediaType,
        @Column(name = "byte_size") int byteSize,
        byte[] sha256,
        @Nullable Integer width,
        @Nullable Integer height) {

    static DocumentFile of(FileType type, byte[] bytes, @Nullable PixelSize size) {
        return new DocumentFile(
                type.mediaType(),
                bytes.length,
                DigestUtils.sha256(bytes),
                size == null ? null : size.width(),
                size == null ? null : size.height());
    }

    boolean hasBytes(byte[] bytes) {
        return MessageDigest.isEqual(sha256, DigestUtils.sha256(bytes));
    }

    boolean isSameAs(DocumentFile other) {
        return MessageDigest.isEqual(sha256, other.sha256);
    }

    String extension() {
        return FileType.of(mediaType).map(FileType::extension).orElse("bin");
    }
}
