package dev.vouch.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.crypto.BlindIndex;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals tax ids: encrypted under the customer's data key, findable by a blind index. */
@Component
public class TaxIds {

    private static final String FIELD = "tax_id";

    private final CustomerSecrets secrets;
    private final BlindIndex blindIndex;

    TaxIds(CustomerSecrets secrets, BlindIndex blindIndex) {
        this.secrets = secrets;
        this.blindIndex = blindIndex;
    }

    /** The tax id as this customer's row may hold it. */
    SealedTaxId seal(TaxId taxId, Customer customer) {
        return seal(taxId, customer, FIELD, FIELD);
    }

    /**
     * The tax id as a row that belongs to this customer may hold it. The customer's first secret brings it its data key,
     * so the caller holds the customer's lock.
     *
     * @param field what it is encrypted for: a name that never changes, with the row's id in it
     * @param index among which numbers equal ones are found: a name that never changes
     */
    public SealedTaxId seal(TaxId taxId, Customer customer, String field, String index) {
        UUID platform = customer.platformId().uuid();
        String number = taxId.normalisedNumber();
        String country = Country.alpha2(taxId.country()).orElseThrow();
        return new SealedTaxId(
                taxId.type(),
                country,
                secrets.of(customer).encrypt(field, number.getBytes(UTF_8)),
                blindIndex.of(platform, index, country + " " + taxId.type() + " " + number));
    }
}
