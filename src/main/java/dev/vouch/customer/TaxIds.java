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

    /** The tax id as this customer's row stores it; equal to the stored one if the number is the same. */
    SealedTaxId seal(TaxId taxId, Customer customer) {
        return seal(taxId, customer, FIELD, Stream.ofNullable(customer.taxId()));
    }

    /**
     * The tax id as a row of this customer stores it. The first secret creates the customer's data key, so the caller holds
     * the lock of the customer.
     *
     * @param field the name for which it is encrypted: it never changes, and has the row's id in it
     * @param known stored tax ids that may have the same number: the result is equal to them then, also after a rotation of
     *     the index keyset
     */
    public SealedTaxId seal(TaxId taxId, Customer customer, String field, Stream<SealedTaxId> known) {
        String number = taxId.normalisedNumber();
        String country = Country.alpha2(taxId.country()).orElseThrow();
        List<byte[]> indexes = indexes(customer, country, taxId.normalisedType(), number);
        return new SealedTaxId(
                taxId.normalisedType(),
                country,
                secrets.of(customer).encrypt(field, number.getBytes(UTF_8)),
                known.map(SealedTaxId::index)
                        .filter(stored -> indexes.stream().anyMatch(each -> Arrays.equals(each, stored)))
                        .findFirst()
                        .orElse(indexes.get(0)));
    }

    /** The indexes under which other customers' rows may store this customer's tax id; empty without one. */
    public List<byte[]> indexes(Customer customer) {
        SealedTaxId taxId = customer.taxId();
        return taxId == null ? List.of() : indexes(customer, FIELD, taxId);
    }

    /** The indexes under which customers may store this number, for any type of the country. */
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
     * The indexes under which rows may store this tax id.
     *
     * @param field the name for which it is encrypted
     */
    public List<byte[]> indexes(Customer customer, String field, SealedTaxId taxId) {
        byte[] number = secrets.of(customer).decrypt(field, taxId.ciphertext());
        return indexes(customer, taxId.country(), taxId.type(), new String(number, UTF_8));
    }

    private List<byte[]> indexes(Customer customer, String country, String type, String number) {
        return blindIndex.candidates(customer.platformId().uuid(), FIELD, TaxIdRules.identity(country, type, number));
    }
}
