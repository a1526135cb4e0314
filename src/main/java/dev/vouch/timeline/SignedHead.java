package dev.vouch.timeline;

import dev.vouch.event.CanonicalJson;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.Base64;

/**
 * A head in an exported timeline, with what verifies it elsewhere.
 *
 * @param publicKey in X.509 form; as the signature, in base64
 */
public record SignedHead(
        PlatformId platformId,
        CustomerId customerId,
        long seal,
        Instant sealedAt,
        long sequence,
        String hash,
        String signature,
        String publicKey) {

    static SignedHead of(Head.Sealed signed, SigningKey key) {
        Head head = signed.head();
        return new SignedHead(
                head.platformId(),
                head.customerId(),
                head.seal(),
                head.sealedAt(),
                head.sequence(),
                CanonicalJson.hex(head.hash()),
                Base64.getEncoder().encodeToString(signed.signature()),
                Base64.getEncoder().encodeToString(key.publicKey()));
    }
}
