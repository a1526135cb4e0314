package dev.vouch.customer;

import dev.vouch.crypto.Randomness;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The link by which the customer reaches KYC without a key. Its token is shown once and stored as a hash. It consists of
 * the platform's id, by which the hash is found, and 256 random bits.
 */
public record KycLink(String token, Instant expiresAt) {

    private static final Duration LIFETIME = Duration.ofDays(7);

    public static KycLink fresh(PlatformId platform, Instant now) {
        return new KycLink(platform.suffix() + Randomness.token(), now.plus(LIFETIME));
    }

    /** The platform in a token; empty for text that is not a token. */
    public static Optional<PlatformId> platform(String token) {
        return token.length() < TypeId.LENGTH
                ? Optional.empty()
                : PlatformId.ofSuffix(token.substring(0, TypeId.LENGTH));
    }

    public static byte[] hash(String token) {
        return DigestUtils.sha256(token);
    }

    @Override
    public String toString() {
        return "KycLink[until " + expiresAt + "]";
    }
}
