package dev.vouch.customer;

import dev.vouch.crypto.CustomerCipher;
import dev.vouch.crypto.DataKeys;
import dev.vouch.crypto.WrappedKey;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens customers' data keys, for all that keep something secret of a customer. */
@Component
public class CustomerSecrets {

    private final DataKeys dataKeys;

    CustomerSecrets(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    /**
     * What encrypts and decrypts for this customer. The first secret brings the customer its data key, which is stored
     * with the transaction: who encrypts holds the customer locked.
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
