package dev.vouch.wallet;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * A decoded address.
 *
 * @param text in the one spelling that its chain prefers
 * @param payload the key or hash that it stands for
 */
record DecodedAddress(String text, byte[] payload, boolean isOfTestnet) {

    private static final Set<String> BURN_ADDRESSES = Set.of(
            "0x000000000000000000000000000000000000dEaD",
            "0xdEAD000000000000000042069420694206942069",
            "1BitcoinEaterAddressDontSendf59kuE",
            "1CounterpartyXXXXXXXXXXXXXXXUWLpVr",
            "1nc1nerator11111111111111111111111111111111",
            "TLsV52sRDL79HXGGm9yzwKibb6BeruhUzy");

    DecodedAddress(String text, byte[] payload) {
        this(text, payload, false);
    }

    /** An address to which coins are sent to destroy them: all zeros, or a well-known one. */
    boolean isUnowned() {
        return BURN_ADDRESSES.contains(text)
                || IntStream.range(0, payload.length).allMatch(i -> payload[i] == 0);
    }
}
