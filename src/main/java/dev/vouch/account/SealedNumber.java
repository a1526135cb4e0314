package dev.vouch.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/**
 * An account's number as it is stored: encrypted with the customer's data key, with its visible digits and a blind
 * index by which the same account of the platform is found.
 */
@Embeddable
public record SealedNumber(
        @Column(name = "number_ciphertext") byte[] ciphertext,
        @Column(name = "number_last4") String last4,
        @Column(name = "number_index") byte[] blindIndex) {

    private static final int SHOWN = 4;

    /** The last four characters, and at most half of a short number. */
    static String last4(String number) {
        return number.substring(number.length() - Math.min(SHOWN, number.length() / 2));
    }

    /** Every encryption of a number differs; two sealed numbers are equal when they are of the same account. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SealedNumber that && Arrays.equals(blindIndex, that.blindIndex);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blindIndex);
    }

    @Override
    public String toString() {
        return "SealedNumber[…" + last4 + "]";
    }
}
