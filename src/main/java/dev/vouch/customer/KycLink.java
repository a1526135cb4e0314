package dev.vouch.customer;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The link by which the customer itself comes to KYC. Its token has 256 bits of randomness, is given out once and known
 * by its hash only.
 */
public record KycLink(String token, Instant expiresAt) {

    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    static KycLink fresh(Instant now) {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return new KycLink(Base64.getUrlEncoder().withoutPadding().encodeToString(token), now.plus(LIFETIME));
    }

    public static byte[] hash(String token) {
        return DigestUtils.sha256(token);
    }

    @Override
    public String toString() {
        return "KycLink[until " + expiresAt + "]";
    }
}
