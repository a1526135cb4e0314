package dev.vouch.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerSecrets;
import dev.vouch.id.VirtualAccountId;
import dev.vouch.storage.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals the payment details of virtual accounts under the customer's data key. */
@Component
class SealedDetails {

    private final CustomerSecrets secrets;

    SealedDetails(CustomerSecrets secrets) {
        this.secrets = secrets;
    }

    /** The first secret of a customer creates its data key, so the caller must hold the customer's lock. */
    byte[] seal(Customer customer, VirtualAccountId id, AccountDetails details) {
        return secrets.of(customer).encrypt(field(id), StoredJson.write(details).getBytes(UTF_8));
    }

    /** Null once the data key of the customer has been destroyed. */
    @Nullable
    AccountDetails open(Customer customer, VirtualAccountId id, byte[] sealed) {
        return customer.dataKey() == null
                ? null
                : StoredJson.read(
                        new String(secrets.of(customer).decrypt(field(id), sealed), UTF_8), AccountDetails.class);
    }

    private static String field(VirtualAccountId id) {
        return "details of " + id;
    }
}
