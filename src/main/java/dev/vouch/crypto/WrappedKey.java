package dev.vouch.crypto;

import java.util.Arrays;

/**
 * A customer's data key, encrypted under the master keyset, as the customer's row stores it. Destroying it destroys all
 * data encrypted with it. The array is not copied.
 */
public record WrappedKey(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "WrappedKey[" + bytes.length + " bytes]";
    }
}
