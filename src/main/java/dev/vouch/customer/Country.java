package dev.vouch.customer;

import dev.vouch.error.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Countries by ISO 3166-1: alpha-2 and alpha-3 are accepted, alpha-2 is stored and returned. Kosovo, to which the
 * standard gives no code, is XK or XKX, as its banks, the European Commission and payment networks write it.
 */
public final class Country {

    public static final String RULE = "must be a country by ISO 3166-1, like US or USA";

    private static final String KOSOVO = "XK";
    private static final String KOSOVO_ALPHA_3 = "XKX";

    private static final Map<String, String> ALPHA_2_BY_CODE = Stream.concat(
                    Arrays.stream(Locale.getISOCountries()).flatMap(Country::codes),
                    Stream.of(Map.entry(KOSOVO, KOSOVO), Map.entry(KOSOVO_ALPHA_3, KOSOVO)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> ALL = Set.copyOf(ALPHA_2_BY_CODE.values());

    private Country() {}

    /** All alpha-2 codes. */
    public static Set<String> all() {
        return ALL;
    }

    /** The alpha-2 code for a code of either kind, in upper case as the standard writes it. */
    public static Optional<String> alpha2(String code) {
        return Optional.ofNullable(ALPHA_2_BY_CODE.get(code));
    }

    /** The fault of a code in a request. */
    public static List<Fault> faults(String pointer, @Nullable String code) {
        return code == null || alpha2(code).isPresent()
                ? List.of()
                : List.of(Fault.at(pointer, "invalid_country", RULE));
    }

    /** The alpha-2 code for a code without faults. */
    public static @Nullable String normalised(@Nullable String code) {
        return code == null ? null : alpha2(code).orElseThrow();
    }

    private static Stream<Map.Entry<String, String>> codes(String alpha2) {
        String alpha3 = new Locale.Builder().setRegion(alpha2).build().getISO3Country();
        return Stream.of(Map.entry(alpha2, alpha2), Map.entry(alpha3, alpha2));
    }
}
