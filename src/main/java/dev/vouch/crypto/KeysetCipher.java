package dev.vouch.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Encrypts with the primary key of a keyset and decrypts with any of its keys. */
class KeysetCipher {

    private final Aead aead;
    private final byte[] primaryPrefix;

    KeysetCipher(KeysetHandle keyset) {
        try {
            this.aead = keyset.getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink refuses its own keyset", e);
        }
        this.primaryPrefix =
                ((AesGcmKey) keyset.getPrimary().getKey()).getOutputPrefix().toByteArray();
    }

    byte[] encrypt(byte[] plaintext, AssociatedData place) {
        try {
            return aead.encrypt(plaintext, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt " + place, e);
        }
    }

    byte[] decrypt(byte[] ciphertext, AssociatedData place) {
        try {
            return aead.decrypt(ciphertext, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new CiphertextRefused(place, e);
        }
    }

    /** Whether the primary key wrote this: every ciphertext starts with the id of its key. */
    boolean isCurrent(byte[] ciphertext) {
        return ciphertext.length >= primaryPrefix.length
                && Arrays.equals(ciphertext, 0, primaryPrefix.length, primaryPrefix, 0, primaryPrefix.length);
    }
}
