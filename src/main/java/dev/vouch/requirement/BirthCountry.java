package dev.vouch.requirement;

import dev.vouch.customer.Country;
import dev.vouch.screening.CountryNames;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The country at the end of a place of birth, in English or as an alpha-3 code: {@code Kazan, Russia}. Alpha-2 codes
 * are not read, as they are also codes of American states.
 */
final class BirthCountry {

    private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");

    private BirthCountry() {}

    /** The alpha-2 code; empty where the place names no country. */
    static Optional<String> of(@Nullable String place) {
        if (place == null) {
            return Optional.empty();
        }
        String[] parts = place.split(",");
        String last = parts[parts.length - 1].strip();
        if (ALPHA_3.matcher(last).matches()) {
            return Country.alpha2(last);
        }
        // "Seoul, Korea, South" ends with a name of two parts.
        String before = parts.length > 1 ? parts[parts.length - 2].strip() : "";
        return CountryNames.alpha2(before + ", " + last).or(() -> CountryNames.alpha2(last));
    }
}
