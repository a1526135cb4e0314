package dev.vouch.kyc;

import dev.vouch.customer.Address;
import dev.vouch.customer.Profile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A correction of verified data that does not change the person or the place: letter case, accents, blanks, an added
 * middle name or nationality, the second line of an address. The approval stands while the checks run.
 */
final class SmallCorrection {

    private SmallCorrection() {}

    static boolean isOne(Profile before, Profile after) {
        return Spelling.isSame(before.firstName(), after.firstName())
                && isAddedOrSame(before.middleName(), after.middleName())
                && Spelling.isSame(before.lastName(), after.lastName())
                && Spelling.isSame(before.legalName(), after.legalName())
                && Spelling.isSame(before.tradeName(), after.tradeName())
                && Spelling.isSame(before.registrationNumber(), after.registrationNumber())
                && Objects.equals(before.dateOfBirth(), after.dateOfBirth())
                && isAddedOrSame(before.nationality(), after.nationality())
                && Objects.equals(before.incorporationDate(), after.incorporationDate())
                && Objects.equals(before.country(), after.country())
                && isSamePlace(before.address(), after.address());
    }

    private static boolean isAddedOrSame(@Nullable String before, @Nullable String after) {
        return before == null || Spelling.isSame(before, after);
    }

    private static boolean isSamePlace(@Nullable Address before, @Nullable Address after) {
        if (before == null || after == null) {
            return before == after;
        }
        return Spelling.isSame(before.line1(), after.line1())
                && Spelling.isSame(before.city(), after.city())
                && Spelling.isSame(before.state(), after.state())
                && Spelling.isSame(before.postalCode(), after.postalCode())
                && Objects.equals(before.country(), after.country());
    }
}
