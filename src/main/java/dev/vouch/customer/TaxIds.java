package dev.vouch.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.crypto.BlindIndex;
import dev.vouch.crypto.CustomerCipher;
import dev.vouch.crypto.DataKeys;
import dev.vouch.crypto.WrappedKey;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals tax ids: encrypted under the customer's data key, findable by a blind index. */
@Component
public class TaxIds {

    private static final String FIELD = "tax_id";

    private final DataKeys dataKeys;
    private final BlindIndex blindIndex;

    TaxIds(DataKeys dataKeys, BlindIndex blindIndex) {
        this.dataKeys = dataKeys;
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
        WrappedKey key = customer.dataKey();
        if (key == null) {
            key = dataKeys.create(platform, customer.id().uuid());
            customer.keepDataKey(key);
        }
        String number = taxId.normalisedNumber();
        String country = Country.alpha2(taxId.country()).orElseThrow();
        CustomerCipher cipher = dataKeys.open(platform, customer.id().uuid(), key);
        return new SealedTaxId(
                taxId.type(),
                country,
                cipher.encrypt(field, number.getBytes(UTF_8)),
                blindIndex.of(platform, index, country + " " + taxId.type() + " " + number));
    }
}
