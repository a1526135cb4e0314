package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.Optional;
import java.util.UUID;

/** {@code plt_…} */
public record PlatformId(UUID uuid) {

    private static final String PREFIX = "plt";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PlatformId of(String text) {
        return new PlatformId(TypeId.parse(PREFIX, text, ErrorCode.PLATFORM_NOT_FOUND));
    }

    /** The id whose text ends with {@code suffix}, if it is valid. */
    public static Optional<PlatformId> ofSuffix(String suffix) {
        return TypeId.parse(PREFIX, PREFIX + '_' + suffix).map(PlatformId::new);
    }

    /** The id without its prefix, for texts that are not ids themselves. */
    public String suffix() {
        return toString().substring(PREFIX.length() + 1);
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
