package dev.vouch.kyc.check;

import dev.vouch.customer.Address;
import dev.vouch.screening.CountryNames;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The second line of an address, which may change without losing an approval. It locates the person within the
 * building. No check compares it, so it must not name another place.
 */
final class SecondLine {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{N}{5,}");
    private static final int PARTS_OF_A_FLAT = 3;

    private SecondLine() {}

    static boolean namesAnotherPlace(Address address) {
        return Stream.ofNullable(address.line2())
                .anyMatch(line -> List.of(COMMA.split(line)).size() > PARTS_OF_A_FLAT
                        || LONG_NUMBER.matcher(line).find()
                        || Stream.of(COMMA.split(line))
                                .flatMap(part -> CountryNames.alpha2(part).stream())
                                .anyMatch(country -> !country.equals(address.country())));
    }
}
