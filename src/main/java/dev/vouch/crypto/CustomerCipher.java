package dev.vouch.crypto;

import java.util.UUID;

/** The opened data key of one customer. Discard it after the work at hand. */
public class CustomerCipher {

    private final UUID platformId;
    private final UUID customerId;
    private final KeysetCipher dataKey;

    CustomerCipher(UUID platformId, UUID customerId, KeysetCipher dataKey) {
        this.platformId = platformId;
        this.customerId = customerId;
        this.dataKey = dataKey;
    }

    /** @param field a name that never changes; with the row's id where the customer has several of them */
    public byte[] encrypt(String field, byte[] plaintext) {
        return dataKey.encrypt(plaintext, AssociatedData.customerField(platformId, customerId, field));
    }

    /** @throws CiphertextRefused if this is not, bit for bit, what was encrypted for this customer's field */
    public byte[] decrypt(String field, byte[] ciphertext) {
        return dataKey.decrypt(ciphertext, AssociatedData.customerField(platformId, customerId, field));
    }
}
