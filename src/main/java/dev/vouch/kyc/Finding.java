package dev.vouch.kyc;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A match or fact that a check refers to a reviewer: an entry of a list, another customer with the same document, a
 * country.
 *
 * @param check the name of the check
 * @param reference identifies what was found, the same in every run
 * @param detail for reviewers
 * @param lasting whether only a reviewer closes it; otherwise a run that does not find it again closes it too
 */
public record Finding(String check, String reference, String detail, Strength strength, boolean lasting) {

    /**
     * How strongly a match agrees with the customer.
     *
     * @param score 0 to 1; 0 where nothing is scored
     * @param birthDate 0: differs; 1: unclear; 2: same year; 3: same date
     * @param edition of the list; null where there is none
     */
    public record Strength(
            double score,
            int birthDate,
            boolean sharesCountry,
            @Nullable String edition) {

        public static final Strength NONE = new Strength(0, 0, false, null);

        /** The difference that rounding can make to a score. */
        private static final double TOLERANCE = 0.005;

        boolean exceeds(Strength other) {
            return score > other.score + TOLERANCE
                    || birthDate > other.birthDate
                    || (sharesCountry && !other.sharesCountry);
        }
    }

    public static Finding of(String check, String reference, String detail) {
        return new Finding(check, reference, detail, Strength.NONE, false);
    }

    public static Finding lasting(String check, String reference, String detail, Strength strength) {
        return new Finding(check, reference, detail, strength, true);
    }

    /** A reference to the value of a field: of bounded length, and another one for another value. */
    public static String valueOf(String field, String value) {
        return field + " " + DigestUtils.sha256Hex(value).substring(0, 8);
    }

    boolean isSameAs(Finding other) {
        return check.equals(other.check) && reference.equals(other.reference);
    }
}
