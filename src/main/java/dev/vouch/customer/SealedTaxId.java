package dev.vouch.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/**
 * A tax id as it is stored: its number encrypted with the customer's data key, and a blind index by which equal numbers
 * of one platform are found.
 */
@Embeddable
public record SealedTaxId(
        @Column(name = "tax_id_type") String type,
        @Column(name = "tax_id_country") String country,
        @Column(name = "tax_id_ciphertext") byte[] ciphertext,
        @Column(name = "tax_id_index") byte[] index) {

    /**
     * Two sealed tax ids are equal if their numbers are, although every encryption differs: {@link TaxIds#seal} gives equal
     * numbers the same index.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof SealedTaxId that
                && type.equals(that.type)
                && country.equals(that.country)
                && Arrays.equals(index, that.index);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(index);
    }

    @Override
    public String toString() {
        return "SealedTaxId[" + country + " " + type + "]";
    }
}
