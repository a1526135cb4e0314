package dev.vouch.document;

import org.jspecify.annotations.Nullable;

/**
 * A file as it came, with what its sender says of it. The array is not copied. What could not even be read as a file is
 * one too, with the reason: it is named together with all else that is wrong.
 */
public final class Upload {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** How much of a file is worth reading: one byte more than it may have. */
    public static final int ENOUGH_BYTES = MAX_BYTES + 1;

    private final byte[] bytes;
    private final @Nullable String declaredType;
    private final @Nullable String filename;
    private final @Nullable FileRefusal refusal;

    private Upload(
            byte[] bytes, @Nullable String declaredType, @Nullable String filename, @Nullable FileRefusal refusal) {
        this.bytes = bytes;
        this.declaredType = declaredType;
        this.filename = filename;
        this.refusal = refusal;
    }

    /** @param declaredType the media type that its sender gives, if any; {@code application/octet-stream} says nothing */
    public static Upload of(byte[] bytes, @Nullable String declaredType, @Nullable String filename) {
        return new Upload(bytes, declaredType, filename, null);
    }

    static Upload unreadable(FileRefusal refusal) {
        return new Upload(new byte[0], null, null, refusal);
    }

    byte[] bytes() throws FileRefused {
        if (refusal != null) {
            throw new FileRefused(refusal);
        }
        return bytes;
    }

    int size() {
        return bytes.length;
    }

    @Nullable
    String declaredType() {
        return declaredType;
    }

    @Nullable
    String filename() {
        return filename;
    }
}
