package dev.vouch.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Countries by ISO 3166-1: alpha-2 and alpha-3 are understood, alpha-2 is kept and answered. */
public final class Country {

    public static final String RULE = "must be a country by ISO 3166-1, like US or USA";

    private static final Set<String> ALPHA_2 = Set.of(Locale.getISOCountries());
    private static final Map<String, String> ALPHA_2_BY_ALPHA_3 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder().setRegion(code).build().getISO3Country(), Function.identity()));

    private Country() {}

    /** The alpha-2 code for a code of either kind, in upper case as the standard writes it. */
    public static Optional<String> alpha2(String code) {
        return Optional.ofNullable(ALPHA_2.contains(code) ? code : ALPHA_2_BY_ALPHA_3.get(code));
    }
}
