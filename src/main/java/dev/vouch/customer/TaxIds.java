package dev.vouch.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.crypto.BlindIndex;
import dev.vouch.id.PlatformId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

    /** The tax id as this customer's row may hold it; equal to the one that it holds when that is the same. */
    SealedTaxId seal(TaxId taxId, Customer customer) {
        return seal(taxId, customer, FIELD, Stream.ofNullable(customer.taxId()));
    }

    /**
     * The tax id as a row that belongs to this customer may hold it. The customer's first secret brings it its data key,
     * so the caller holds the customer's lock.
     *
     * @param field what it is encrypted for: a name that never changes, with the row's id in it
     * @param known those it may be the same as: then it is equal to them, also if the index keyset was rotated since
     */
    public SealedTaxId seal(TaxId taxId, Customer customer, String field, Stream<SealedTaxId> known) {
        String number = taxId.normalisedNumber();
        String country = Country.alpha2(taxId.country()).orElseThrow();
        List<byte[]> indexes = indexes(customer, FIELD, country, taxId.normalisedType(), number);
        return new SealedTaxId(
                taxId.normalisedType(),
                country,
                secrets.of(customer).encrypt(field, number.getBytes(UTF_8)),
                known.map(SealedTaxId::index)
                        .filter(stored -> indexes.stream().anyMatch(each -> Arrays.equals(each, stored)))
                        .findFirst()
                        .orElse(indexes.get(0)));
    }

    /** Under which indexes other customers' rows may hold this customer's tax id; none if it has none. */
    public List<byte[]> indexes(Customer customer) {
        SealedTaxId taxId = customer.taxId();
        if (taxId == null) {
            return List.of();
        }
        return indexes(customer, FIELD, taxId);
    }

    /** Under which indexes customers may hold this number, whichever type of the country it is. */
    public List<byte[]> indexes(PlatformId platform, String country, String number) {
        Stream<String> types = Stream.of(TaxId.types(country, false), TaxId.types(country, true), List.of("tin"))
                .flatMap(List::stream);
        return types.distinct()
                .map(type -> new TaxId(number, type, country))
                .map(taxId -> TaxIdRules.identity(country, taxId.normalisedType(), taxId.normalisedNumber()))
                .distinct()
                .flatMap(identity -> blindIndex.candidates(platform.uuid(), FIELD, identity).stream())
                .toList();
    }

    /**
     * Under which indexes rows may hold this tax id.
     *
     * @param field what it is encrypted for
     */
    public List<byte[]> indexes(Customer customer, String field, SealedTaxId taxId) {
        byte[] number = secrets.of(customer).decrypt(field, taxId.ciphertext());
        return indexes(customer, FIELD, taxId.country(), taxId.type(), new String(number, UTF_8));
    }

    private List<byte[]> indexes(Customer customer, String index, String country, String type, String number) {
        return blindIndex.candidates(customer.platformId().uuid(), index, TaxIdRules.identity(country, type, number));
    }
}
