package dev.vouch.timeline;

import dev.vouch.event.CanonicalJson;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A timeline with everything that verifies it elsewhere: the input of {@code Verify.java}. */
public record ExportedTimeline(
        PlatformId platformId,
        CustomerId customerId,
        String object,
        List<TimelineEntryResponse> entries,
        List<SignedHead> heads) {

    /** @param publicKey in X.509 form; as the signature, in base64 */
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
}
