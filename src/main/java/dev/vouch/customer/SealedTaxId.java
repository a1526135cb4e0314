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
     * Every encryption of a number differs; two sealed tax ids are equal when their numbers are, as {@link TaxIds#seal}
     * indexes a number as one that is known is indexed.
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
