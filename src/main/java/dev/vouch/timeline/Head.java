package dev.vouch.timeline;

import dev.vouch.event.CanonicalJson;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The end of a timeline when it was sealed: entries up to it cannot be denied later. */
public record Head(
        PlatformId platformId, CustomerId customerId, long seal, Instant sealedAt, long sequence, byte[] hash) {

    private record Signed(
            CustomerId customerId, String hash, PlatformId platformId, long seal, Instant sealedAt, long sequence) {}

    /** The content that is signed. */
    String canonical(JsonMapper json) {
        return CanonicalJson.of(json.writeValueAsString(
                new Signed(customerId, CanonicalJson.hex(hash), platformId, seal, sealedAt, sequence)));
    }

    /** A head with its signature, as it is stored and exported. */
    public record Sealed(Head head, byte[] signature, UUID keyId) {

        boolean isSignedBy(Map<UUID, SigningKey> signers, JsonMapper json) {
            SigningKey key = signers.get(keyId);
            return key != null && key.hasSigned(head.canonical(json), signature);
        }
    }
}
