package dev.vouch.wallet;

import java.util.stream.IntStream;

/**
 * A decoded address.
 *
 * @param text in the one spelling that its chain prefers
 * @param payload the key or hash that it stands for
 */
record DecodedAddress(String text, byte[] payload, boolean isOfTestnet) {

    DecodedAddress(String text, byte[] payload) {
        this(text, payload, false);
    }

    /** The address of all zeros, to which coins are sent to destroy them. */
    boolean isUnowned() {
        return IntStream.range(0, payload.length).allMatch(i -> payload[i] == 0);
    }
}
