package dev.vouch.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerSecrets;
import dev.vouch.id.VirtualAccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what virtual accounts are paid on by, under the customer's data key. */
@Component
class SealedDetails {

    private final CustomerSecrets secrets;
    private final JsonMapper json;

    SealedDetails(CustomerSecrets secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** The customer's first secret brings it its data key, so the caller holds the customer's lock. */
    byte[] seal(Customer customer, VirtualAccountId id, AccountDetails details) {
        return secrets.of(customer)
                .encrypt(field(id), json.writeValueAsString(details).getBytes(UTF_8));
    }

    /** Nothing of a customer whose data key was destroyed. */
    @Nullable
    AccountDetails open(Customer customer, VirtualAccountId id, byte[] sealed) {
        return customer.dataKey() == null
                ? null
                : json.readValue(secrets.of(customer).decrypt(field(id), sealed), AccountDetails.class);
    }

    private static String field(VirtualAccountId id) {
        return "details of " + id;
    }
}
