package dev.vouch.crypto;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Encrypts a platform's own data with the master keyset. Erasure does not reach it, so it is for short-lived data and
 * for data without customer data.
 */
@Component
public class PlatformCipher {

    private final KeysetCipher master;

    PlatformCipher(KeysetCipher master) {
        this.master = master;
    }

    /** @param purpose a name that never changes, one for each column */
    public byte[] encrypt(UUID platformId, String purpose, UUID rowId, byte[] plaintext) {
        return master.encrypt(plaintext, AssociatedData.platformRow(platformId, purpose, rowId));
    }

    /** @throws CiphertextRefused if this is not, bit for bit, what was encrypted for this row and purpose */
    public byte[] decrypt(UUID platformId, String purpose, UUID rowId, byte[] ciphertext) {
        return master.decrypt(ciphertext, AssociatedData.platformRow(platformId, purpose, rowId));
    }
}
