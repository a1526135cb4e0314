package dev.vouch.event;

import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.tenancy.Actor;
import java.security.SecureRandom;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the events of a customer are chained. The hash of an event is over its {@link Link} in canonical JSON, which holds
 * the hash of the event before it. What happened enters as a hash too, with a salt: who has neither cannot guess it, so
 * that the chain survives the erasure of both.
 */
@Component
public class EventChain {

    /** What stands in the place of a hash before the first event. */
    public static final byte[] BEGINNING = new byte[32];

    private static final int SALT_BYTES = 16;
    private static final String PREVIOUS_HASH = ",\"previous_hash\":\"";
    private static final String SEQUENCE = "\",\"sequence\":";
    private static final String TYPE = ",\"type\":\"";

    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    EventChain(JsonMapper json) {
        this.json = json;
    }

    /** What is hashed of an event. */
    public record Link(
            Actor actor,
            Instant createdAt,
            CustomerId customerId,
            String dataHash,
            EventId id,
            String previousHash,
            long sequence,
            String type) {}

    /** The same as far as it is known before the event has its place. The place comes between these texts. */
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
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /**
     * Postgres alone knows the place, in the statement that takes it, so that it hashes the link without a round trip
     * of its own. The order of names is that of RFC 8785.
     */
    OpenLink open(Actor actor, Instant createdAt, CustomerId customer, byte[] dataHash, EventId id, String type) {
        Known known = new Known(actor, createdAt, customer, CanonicalJson.hex(dataHash), id);
        String canonical = CanonicalJson.of(json.writeValueAsString(known));
        return new OpenLink(
                canonical.substring(0, canonical.length() - 1) + PREVIOUS_HASH, SEQUENCE, TYPE + type + "\"}");
    }
}
