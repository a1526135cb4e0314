package dev.vouch.platform;

import dev.vouch.crypto.Randomness;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The secret text of an API key, {@code sk_sandbox_…} or {@code sk_live_…}. It is shown once; only its hash is stored.
 */
public record KeyText(String value) {

    private static final int SHOWN_AT_END = 4;

    /** A new one, with 256 bits of randomness. */
    static KeyText random(Environment environment) {
        return new KeyText(prefix(environment) + Randomness.token());
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
