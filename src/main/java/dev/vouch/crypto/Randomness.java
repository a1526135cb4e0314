package dev.vouch.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/** Random values that cannot be guessed. */
public final class Randomness {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private Randomness() {}

    /** A text of 256 random bits, for addresses and headers. */
    public static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
