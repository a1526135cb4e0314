package dev.vouch.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.crypto.BlindIndex;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals tax ids: encrypted under the customer's data key, findable by a blind index. */
@Component
class TaxIds {

    private static final String FIELD = "tax_id";

    private final CustomerSecrets secrets;
    private final BlindIndex blindIndex;

    TaxIds(CustomerSecrets secrets, BlindIndex blindIndex) {
        this.secrets = secrets;
        this.blindIndex = blindIndex;
    }

    /** The tax id as this customer's row may hold it. */
    SealedTaxId seal(TaxId taxId, Customer customer) {
        UUID platform = customer.platformId().uuid();
        String number = taxId.normalisedNumber();
        String country = Country.alpha2(taxId.country()).orElseThrow();
        return new SealedTaxId(
                taxId.type(),
                country,
                secrets.of(customer).encrypt(FIELD, number.getBytes(UTF_8)),
                blindIndex.of(platform, FIELD, country + " " + taxId.type() + " " + number));
    }
}
