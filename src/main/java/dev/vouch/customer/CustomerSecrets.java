package dev.vouch.customer;

import dev.vouch.crypto.CustomerCipher;
import dev.vouch.crypto.DataKeys;
import dev.vouch.crypto.WrappedKey;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens customers' data keys, for packages that store secrets of customers. */
@Component
public class CustomerSecrets {

    private final DataKeys dataKeys;

    CustomerSecrets(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    /**
     * Encrypts and decrypts for this customer. The first secret creates its data key, which the transaction stores, so the
     * caller holds the lock of the customer.
     */
    public CustomerCipher of(Customer customer) {
        UUID platform = customer.platformId().uuid();
        WrappedKey key = customer.dataKey();
        if (key == null) {
            key = dataKeys.create(platform, customer.id().uuid());
            customer.keepDataKey(key);
        }
        return dataKeys.open(platform, customer.id().uuid(), key);
    }
}
