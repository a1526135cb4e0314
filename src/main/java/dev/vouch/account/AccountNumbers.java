package dev.vouch.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.crypto.BlindIndex;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerSecrets;
import dev.vouch.id.ExternalAccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Seals the numbers of accounts: encrypted under the customer's data key, findable by a blind index. */
@Component
class AccountNumbers {

    private static final String INDEX = "external_account";

    private final CustomerSecrets secrets;
    private final BlindIndex blindIndex;

    AccountNumbers(CustomerSecrets secrets, BlindIndex blindIndex) {
        this.secrets = secrets;
        this.blindIndex = blindIndex;
    }

    /** The first secret of a customer creates its data key, so the caller must hold the customer's lock. */
    SealedNumber seal(Customer customer, ExternalAccountId id, ExternalAccountFields fields) {
        byte[] number = fields.number().getBytes(UTF_8);
        return new SealedNumber(
                secrets.of(customer).encrypt("number of " + id, number),
                SealedNumber.last4(fields.number()),
                blindIndex.of(customer.platformId().uuid(), INDEX, fields.identity()));
    }

    String open(Customer customer, ExternalAccountId id, SealedNumber number) {
        return new String(secrets.of(customer).decrypt("number of " + id, number.ciphertext()), UTF_8);
    }

    /** The indexes under which the same account may be stored already. */
    List<byte[]> indexes(Customer customer, ExternalAccountFields fields) {
        return blindIndex.candidates(customer.platformId().uuid(), INDEX, fields.identity());
    }
}
