package dev.vouch.document;

import dev.vouch.error.InvalidRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came; what its sender says of its type, or calls it, does not count. The array is not copied. What could
 * not even be read as a file is one too, with the reason: it is named together with all else that is wrong.
 */
public final class Upload {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** How much of a file is worth reading: one byte more than it may have. */
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

    /** For those who take files that are no documents; a fault of it names this place in the request. */
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
