package dev.vouch.customer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/** One form of a country's tax numbers: a row of {@code tax-ids.csv}, which explains the columns. */
record TaxIdForm(
        String country,
        List<String> types,
        String numberedAs,
        Holders holders,
        Pattern pattern,
        boolean hasCheckDigits,
        Predicate<String> check,
        String example,
        String source) {

    /** The holders of numbers of this form. */
    enum Holders {
        PERSON,
        COMPANY,
        ANY
    }

    static TaxIdForm of(CSVRecord row) {
        List<String> types = List.of(row.get("types").split(","));
        return new TaxIdForm(
                row.get("country"),
                types,
                row.get("same_as").isEmpty() ? types.get(0) : row.get("same_as"),
                Holders.valueOf(row.get("holders").toUpperCase(Locale.ROOT)),
                Pattern.compile(row.get("pattern")),
                !row.get("check").isEmpty(),
                CheckDigits.of(row.get("check")),
                row.get("example"),
                row.get("source"));
    }

    /** The same text for every way to write the number; empty for a number of another form. */
    Optional<String> identity(String compactNumber) {
        Matcher matcher = pattern.matcher(compactNumber);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> groups = groups(matcher);
        return check.test(groups.get(0))
                ? Optional.of(numberedAs + " " + groups.get(groups.size() - 1))
                : Optional.empty();
    }

    private static List<String> groups(MatchResult match) {
        List<String> groups = IntStream.rangeClosed(1, match.groupCount())
                .filter(group -> match.start(group) >= 0)
                .mapToObj(match::group)
                .toList();
        return groups.isEmpty() ? List.of(match.group()) : groups;
    }
}
