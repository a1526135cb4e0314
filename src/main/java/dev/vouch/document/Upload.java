package dev.vouch.document;

import dev.vouch.error.InvalidRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A received file. Its declared type and name do not matter. The array is not copied. An unreadable file is an upload with
 * a reason, so that it is reported together with all other faults.
 */
public final class Upload {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** The number of bytes to read of a file: one more than the limit. */
    public static final int ENOUGH_BYTES = MAX_BYTES + 1;

    private final byte[] bytes;
    private final @Nullable FileRefusal refusal;

    private Upload(byte[] bytes, @Nullable FileRefusal refusal) {
        this.bytes = bytes;
        this.refusal = refusal;
    }

    public static Upload of(byte[] bytes) {
        return new Upload(bytes, null);
    }

    static Upload unreadable(FileRefusal refusal) {
        return new Upload(new byte[0], refusal);
    }

    byte[] bytes() throws FileRefused {
        if (refusal != null) {
            throw new FileRefused(refusal);
        }
        return bytes;
    }

    /** For files that are not documents; a fault names this position in the request. */
    public byte[] read(String pointer) {
        try {
            return bytes();
        } catch (FileRefused refused) {
            throw new InvalidRequest(
                    refused.refusal().error(), List.of(refused.refusal().at(pointer)));
        }
    }

    int size() {
        return bytes.length;
    }
}
