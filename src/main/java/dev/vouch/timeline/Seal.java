package dev.vouch.timeline;

import dev.vouch.event.CanonicalJson;
import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day's seal of a platform: signed, and chained to the seal before it.
 *
 * @param lastEvent the last event of the log that it covers; null before the first event
 * @param headsHash over the heads in the order of their customers
 */
record Seal(
        PlatformId platformId,
        long number,
        @Nullable EventId lastEvent,
        int heads,
        byte[] headsHash,
        byte[] previousHash,
        byte[] hash,
        UUID keyId,
        byte[] signature,
        Instant sealedAt) {

    static final byte[] BEGINNING = new byte[32];

    /** The content that is hashed and signed. */
    private record Signed(
            int heads,
            String headsHash,
            @Nullable EventId lastEventId,
            long number,
            PlatformId platformId,
            String previousHash,
            Instant sealedAt) {}

    static Seal of(
            PlatformId platform,
            long number,
            @Nullable EventId lastEvent,
            int heads,
            byte[] headsHash,
            byte[] previousHash,
            Instant now,
            SigningKey key,
            JsonMapper json) {
        String canonical = canonical(platform, number, lastEvent, heads, headsHash, previousHash, now, json);
        return new Seal(
                platform,
                number,
                lastEvent,
                heads,
                headsHash,
                previousHash,
                CanonicalJson.sha256(canonical),
                key.id(),
                key.sign(canonical),
                now);
    }

    boolean follows(byte[] lastHash, JsonMapper json) {
        return Arrays.equals(previousHash, lastHash) && Arrays.equals(hash, CanonicalJson.sha256(canonical(json)));
    }

    boolean isSignedBy(Map<UUID, SigningKey> signers, JsonMapper json) {
        SigningKey key = signers.get(keyId);
        return key != null && key.hasSigned(canonical(json), signature);
    }

    private String canonical(JsonMapper json) {
        return canonical(platformId, number, lastEvent, heads, headsHash, previousHash, sealedAt, json);
    }

    private static String canonical(
            PlatformId platform,
            long number,
            @Nullable EventId lastEvent,
            int heads,
            byte[] headsHash,
            byte[] previousHash,
            Instant sealedAt,
            JsonMapper json) {
        return CanonicalJson.of(json.writeValueAsString(new Signed(
                heads,
                CanonicalJson.hex(headsHash),
                lastEvent,
                number,
                platform,
                CanonicalJson.hex(previousHash),
                sealedAt)));
    }
}
