package dev.vouch.document;

import dev.vouch.error.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A received file, in JSON as a data URL (RFC 2397) in base64. Its declared type and name do not matter. The array is not
 * copied. An unreadable file is an upload with a reason, so that {@link Documents#add} reports it together with all other
 * faults.
 */
@JsonDeserialize(using = DataUrlDeserializer.class)
@Schema(
        type = "string",
        description =
                "A PNG, JPEG, WebP or PDF file of at most 10 MB, as a data URL in base64. Its content decides what it is:"
                        + " media type, parameters and white space do not matter",
        example = "data:image/png;base64,iVBORw0KGgo=")
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
