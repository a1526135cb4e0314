package dev.vouch.event;

import dev.vouch.crypto.Randomness;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.tenancy.Actor;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chains the events of a customer. The hash of an event is over its {@link Link} in canonical JSON, which contains the
 * hash of the previous event. The data enters as a salted hash: without data and salt it can't be guessed, so that the
 * chain survives the erasure of both.
 */
@Component
public class EventChain {

    /** The previous hash of the first event. */
    public static final byte[] BEGINNING = new byte[32];

    private static final int SALT_BYTES = 16;
    private static final String PREVIOUS_HASH = ",\"previous_hash\":\"";
    private static final String SEQUENCE = "\",\"sequence\":";
    private static final String TYPE = ",\"type\":\"";

    private final JsonMapper json;

    EventChain(JsonMapper json) {
        this.json = json;
    }

    /** The hashed fields of an event. */
    public record Link(
            Actor actor,
            Instant createdAt,
            CustomerId customerId,
            String dataHash,
            EventId id,
            String previousHash,
            long sequence,
            String type) {}

    /** The link before the event has its place in the chain. The place comes between these texts. */
    record OpenLink(String beforePreviousHash, String beforeSequence, String afterSequence) {}

    private record Known(Actor actor, Instant createdAt, CustomerId customerId, String dataHash, EventId id) {}

    public byte[] hash(Link link) {
        return CanonicalJson.sha256(CanonicalJson.of(json.writeValueAsString(link)));
    }

    public byte[] dataHash(String data, byte[] salt) {
        return CanonicalJson.sha256(
                "{\"data\":" + CanonicalJson.of(data) + ",\"salt\":\"" + CanonicalJson.hex(salt) + "\"}");
    }

    byte[] freshSalt() {
        return Randomness.bytes(SALT_BYTES);
    }

    /**
     * Postgres assigns the place within the inserting statement, so it computes the hash without another round trip.
     * The names are in the order of RFC 8785.
     */
    OpenLink open(Actor actor, Instant createdAt, CustomerId customer, byte[] dataHash, EventId id, String type) {
        Known known = new Known(actor, createdAt, customer, CanonicalJson.hex(dataHash), id);
        String canonical = CanonicalJson.of(json.writeValueAsString(known));
        return new OpenLink(
                canonical.substring(0, canonical.length() - 1) + PREVIOUS_HASH, SEQUENCE, TYPE + type + "\"}");
    }
}
