package dev.vouch.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each customer has its own data key. It is stored wrapped, and used only through a {@link CustomerCipher}. */
@Component
public class DataKeys {

    private final KeysetCipher master;

    DataKeys(KeysetCipher master) {
        this.master = master;
    }

    public WrappedKey create(UUID platformId, UUID customerId) {
        try {
            KeysetHandle dataKey = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            byte[] clear =
                    TinkProtoKeysetFormat.serializeKeyset(dataKey, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
            return new WrappedKey(master.encrypt(clear, AssociatedData.dataKey(platformId, customerId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a data key", e);
        }
    }

    /** @throws CiphertextRefused if the key belongs to another customer or platform, or to another master keyset */
    public CustomerCipher open(UUID platformId, UUID customerId, WrappedKey key) {
        AssociatedData place = AssociatedData.dataKey(platformId, customerId);
        try {
            KeysetHandle dataKey = TinkProtoKeysetFormat.parseKeyset(
                    master.decrypt(key.bytes(), place), InsecureSecretKeyAccess.get(), AeadConfig2026.get());
            return new CustomerCipher(platformId, customerId, new KeysetCipher(dataKey));
        } catch (GeneralSecurityException e) {
            throw new CiphertextRefused(place, e);
        }
    }

    /** Whether the key is wrapped under the master keyset's primary key, so that {@link #rewrap} has nothing to do. */
    public boolean isCurrent(WrappedKey key) {
        return master.isCurrent(key.bytes());
    }

    /**
     * The same data key under the master keyset's primary key; data encrypted with it stays valid. Store it only in
     * place of the given key: an erasure in between must not be undone.
     *
     * @throws CiphertextRefused if the key belongs to another customer or platform, or to another master keyset
     */
    public WrappedKey rewrap(UUID platformId, UUID customerId, WrappedKey key) {
        AssociatedData place = AssociatedData.dataKey(platformId, customerId);
        return new WrappedKey(master.encrypt(master.decrypt(key.bytes(), place), place));
    }
}
