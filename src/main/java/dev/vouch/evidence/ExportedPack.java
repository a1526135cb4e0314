package dev.vouch.evidence;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one customer in an export.
 *
 * @param sha256 null until the pack is whole, and if it failed
 */
record ExportedPack(
        PlatformId platform,
        UUID id,
        CustomerId customer,
        long size,
        @Nullable String sha256) {

    boolean isWhole() {
        return sha256 != null;
    }

    /** The name of a piece to the customer's cipher, which never changes. */
    String chunk(int number) {
        return "evidence pack " + id + " " + number;
    }
}
