package dev.vouch.crypto;

/**
 * A ciphertext was altered, was moved here from another place, or was written under a key that is not in the keyset.
 * Which of them, cryptography can't tell.
 */
public class CiphertextRefused extends RuntimeException {

    CiphertextRefused(AssociatedData place, Throwable cause) {
        super("this ciphertext does not belong to " + place, cause);
    }
}
