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
class TaxIds {

    private static final String FIELD = "tax_id";

    private final DataKeys dataKeys;
    private final BlindIndex blindIndex;

    TaxIds(DataKeys dataKeys, BlindIndex blindIndex) {
        this.dataKeys = dataKeys;
        this.blindIndex = blindIndex;
    }

    /** The tax id as this customer's row may hold it. The first secret brings the customer its data key. */
    SealedTaxId seal(TaxId taxId, Customer customer) {
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
                cipher.encrypt(FIELD, number.getBytes(UTF_8)),
                blindIndex.of(platform, FIELD, country + " " + taxId.type() + " " + number));
    }
}
