package dev.vouch.kyc.check;

import dev.vouch.customer.DataFile;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The states and provinces of countries whose addresses name one: the table {@code subdivisions.csv}. A name in a script
 * that the table does not have for the country is accepted as it is.
 */
final class Subdivisions {

    private static final Map<String, String> REQUIRED = Map.of("US", "NY", "CA", "ON", "BR", "SP", "AU", "NSW");

    private static final Pattern ACCENTS = Pattern.compile("\\p{IsInherited}");
    private static final Pattern WHAT_IT_IS = Pattern.compile(
            "^(?:state|commonwealth|province|provincia|estado) (?:of |de |do |da )?|,? (?:state|province)$");
    private static final Pattern BETWEEN_SPELLINGS = Pattern.compile("[,()/\\[\\]|\\p{Pd}]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}]");

    private static final Map<String, List<CSVRecord>> ROWS =
            DataFile.rows("subdivisions.csv").stream().collect(Collectors.groupingBy(row -> row.get("country")));
    /** Each with the code of its state. */
    private static final Map<String, Map<String, String>> SPELLINGS = new HashMap<>();

    private static final Map<String, Set<UnicodeScript>> SCRIPTS = new HashMap<>();

    static {
        ROWS.forEach((country, rows) -> {
            Map<String, String> spellings = new HashMap<>();
            for (CSVRecord row : rows) {
                Stream.concat(
                                Stream.of(row.get("code")),
                                Arrays.stream(row.get("names").split("\\|")))
                        .forEach(spelling -> spellings.put(folded(spelling), row.get("code")));
            }
            SPELLINGS.put(country, spellings);
            SCRIPTS.put(
                    country,
                    spellings.keySet().stream().map(Subdivisions::script).collect(Collectors.toSet()));
        });
    }

    private Subdivisions() {}

    /** Null if the subdivision is valid, or the country has no known ones. */
    static @Nullable Explanation fault(String country, @Nullable String state) {
        if (!ROWS.containsKey(country)) {
            return null;
        }
        String given = state == null ? "" : folded(state);
        if (given.isEmpty()) {
            return REQUIRED.containsKey(country) ? Explanation.of(Meaning.STATE_MISSING, example(country)) : null;
        }
        return isKnown(country, given)
                        || namesOneTwice(country, String.valueOf(state))
                        || !SCRIPTS.getOrDefault(country, Set.of()).contains(script(given))
                ? null
                : Explanation.of(Meaning.STATE_INVALID, country, example(country));
    }

    private static boolean isKnown(String country, String folded) {
        Map<String, String> known = SPELLINGS.getOrDefault(country, Map.of());
        String prefix = country.toLowerCase(Locale.ROOT);
        return known.containsKey(folded)
                || folded.startsWith(prefix) && known.containsKey(folded.substring(prefix.length()));
    }

    /** As "São Paulo - SP" and "California (CA)". */
    private static boolean namesOneTwice(String country, String state) {
        Map<String, String> known = SPELLINGS.getOrDefault(country, Map.of());
        Set<String> codes = Stream.of(BETWEEN_SPELLINGS.split(state))
                .map(Subdivisions::folded)
                .filter(spelling -> !spelling.isEmpty())
                .map(spelling -> known.getOrDefault(spelling, ""))
                .collect(Collectors.toSet());
        return codes.size() == 1 && !codes.contains("");
    }

    private static String example(String country) {
        CSVRecord first = ROWS.getOrDefault(country, List.of()).get(0);
        return REQUIRED.getOrDefault(country, first.get("code"));
    }

    /** Without case, accents, punctuation and words such as "state of". */
    private static String folded(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replace("&", " and ");
        return SIGNS.matcher(WHAT_IT_IS.matcher(plain).replaceAll("")).replaceAll("");
    }

    private static UnicodeScript script(String text) {
        return text.isEmpty() ? UnicodeScript.UNKNOWN : UnicodeScript.of(text.codePointAt(0));
    }
}
