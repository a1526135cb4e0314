package dev.vouch.platform;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The secret text of an API key, {@code sk_sandbox_…} or {@code sk_live_…}. It is shown once; only its hash is stored.
 */
public record KeyText(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int SHOWN_AT_END = 4;

    /** A new one, with 256 bits of randomness. */
    static KeyText random(Environment environment) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new KeyText(
                prefix(environment) + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static String prefix(Environment environment) {
        return "sk_" + environment + "_";
    }

    /** A key is random enough for a single SHA-256: a slow hash would add cost to each request and no security. */
    public byte[] hash() {
        return DigestUtils.sha256(value);
    }

    String lastFour() {
        return value.substring(Math.max(0, value.length() - SHOWN_AT_END));
    }

    @Override
    public String toString() {
        return "KeyText[…" + lastFour() + "]";
    }
}
