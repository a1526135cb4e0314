package dev.vouch.screening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their English names, in the spelling of the JDK and of OFAC. */
public final class CountryNames {

    private static final Map<String, String> ALPHA_2 = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
            ALPHA_2.put(key(name), code);
        }
        Map.ofEntries(
                        Map.entry("Bahamas, The", "BS"),
                        Map.entry("Burma", "MM"),
                        Map.entry("Congo, Democratic Republic of the", "CD"),
                        Map.entry("Congo, Republic of the", "CG"),
                        Map.entry("Cote d Ivoire", "CI"),
                        Map.entry("Czech Republic", "CZ"),
                        Map.entry("Gambia, The", "GM"),
                        Map.entry("Hong Kong", "HK"),
                        Map.entry("Korea, North", "KP"),
                        Map.entry("Korea, South", "KR"),
                        Map.entry("Kosovo", "XK"),
                        Map.entry("Macau", "MO"),
                        Map.entry("Macedonia, The Former Yugoslav Republic of", "MK"),
                        Map.entry("North Macedonia, The Republic of", "MK"),
                        Map.entry("Palestinian", "PS"),
                        Map.entry("Region: Gaza", "PS"),
                        Map.entry("Swaziland", "SZ"),
                        Map.entry("Turkey", "TR"),
                        Map.entry("Virgin Islands, British", "VG"),
                        Map.entry("West Bank", "PS"))
                .forEach((name, code) -> ALPHA_2.put(key(name), code));
    }

    private CountryNames() {}

    /** Empty where no country has this name. */
    public static Optional<String> alpha2(String name) {
        return Optional.ofNullable(ALPHA_2.get(key(name)));
    }

    /** "Bosnia &amp; Herzegovina" is "Bosnia and Herzegovina". */
    private static String key(String name) {
        return Names.plain(name).replace(" and ", " ");
    }
}
