package dev.vouch.kyc.check;

import dev.vouch.customer.DataFile;
import dev.vouch.customer.PrintedNumber;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How countries write their postal codes: the table {@code postal-codes.csv}. */
final class PostalCodes {

    private record Rule(Pattern pattern, String example) {}

    private static final Map<String, Rule> BY_COUNTRY = DataFile.rows("postal-codes.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get("country"),
                    row -> new Rule(Pattern.compile(row.get("pattern")), row.get("example"))));

    /** The sign of Japan's post office, or the word for a postal code. */
    private static final Pattern JAPANESE_LABEL = Pattern.compile("〒|郵便番号");

    private PostalCodes() {}

    /** Null if the code is valid, or the country has no known format. */
    static @Nullable Explanation fault(String country, @Nullable String postalCode) {
        Rule rule = BY_COUNTRY.get(country);
        String given = postalCode == null
                ? ""
                : PrintedNumber.compact(JAPANESE_LABEL.matcher(postalCode).replaceAll(""));
        if (rule == null || rule.pattern().matcher(given).matches()) {
            return null;
        }
        return given.isEmpty()
                ? Explanation.of(Meaning.POSTAL_CODE_MISSING, rule.example())
                : Explanation.of(Meaning.POSTAL_CODE_INVALID, country, rule.example());
    }
}
