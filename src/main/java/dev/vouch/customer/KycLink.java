package dev.vouch.customer;

import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The link by which the customer reaches KYC without a key. Its token is shown once and stored as a hash. It consists of
 * the platform's id, by which the hash is found, and 256 random bits.
 */
public record KycLink(String token, Instant expiresAt) {

    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    public static KycLink fresh(PlatformId platform, Instant now) {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return new KycLink(
                platform.suffix() + Base64.getUrlEncoder().withoutPadding().encodeToString(token), now.plus(LIFETIME));
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
