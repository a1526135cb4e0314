package dev.vouch.crypto;

/**
 * A ciphertext was altered, moved here from another place, or written under a key that is not in the keyset.
 * Cryptography can't distinguish these.
 */
public class CiphertextRefused extends RuntimeException {

    CiphertextRefused(AssociatedData place, Throwable cause) {
        super("this ciphertext does not belong to " + place, cause);
    }
}
