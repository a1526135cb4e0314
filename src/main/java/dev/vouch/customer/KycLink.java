package dev.vouch.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

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
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "KycLink[until " + expiresAt + "]";
    }
}
