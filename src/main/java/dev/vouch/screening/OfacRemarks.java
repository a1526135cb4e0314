package dev.vouch.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What OFAC says in prose: {@code DOB 12 Nov 1956; alt. DOB 1957; POB Kazan, Russia; nationality Russia; Gender Male.} */
final class OfacRemarks {

    private static final Pattern BIRTH_DATE = Pattern.compile("(?:alt\\. )?DOB (.+)");
    private static final Pattern COUNTRY =
            Pattern.compile("(?:alt\\. )?(?:nationality|citizen|Nationality of Registration) (.+)");
    /** {@code 1956 to 1958}, and {@code 01 Jan 1989 to 31 Dec 1989} or {@code Jan 1989 to Dec 1990} as their years. */
    private static final Pattern YEARS = Pattern.compile(
            "(?:\\d{1,2} )?(?:\\p{Alpha}{3} )?(\\d{4})(?: to |-)(?:\\d{1,2} )?(?:\\p{Alpha}{3} )?(\\d{4})");

    private static final Pattern ADDRESS = Pattern.compile("(?:alt\\. )?Digital Currency Address - \\S+ (\\S+)");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final int LONGEST_RANGE = 10;

    /** How far off "circa" may be. */
    private static final int MOST_YEARS_OFF = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final List<String> remarks;

    OfacRemarks(String remarks) {
        this.remarks = Stream.of(remarks.split(";"))
                .map(remark -> remark.strip().replaceFirst("\\.$", ""))
                .toList();
    }

    /**
     * A vague date alone, as "circa 1965", is left out: it must not speak against anybody. Next to a certain one, which
     * would speak against people of the vague one, it counts as the years that it may mean.
     */
    List<String> birthDates() {
        List<String> certain = values(BIRTH_DATE).flatMap(OfacRemarks::dates).toList();
        Stream<String> vague = certain.isEmpty()
                ? Stream.of()
                : values(BIRTH_DATE)
                        .filter(text -> dates(text).findAny().isEmpty())
                        .flatMap(OfacRemarks::vagueYears);
        return Stream.concat(certain.stream(), vague).distinct().toList();
    }

    List<String> countries() {
        return values(COUNTRY).toList();
    }

    List<String> addresses() {
        return values(ADDRESS).distinct().toList();
    }

    private Stream<String> values(Pattern pattern) {
        return remarks.stream().map(pattern::matcher).filter(Matcher::matches).map(found -> found.group(1));
    }

    private static Stream<String> vagueYears(String text) {
        List<Integer> years = YEAR.matcher(text)
                .results()
                .map(year -> Integer.parseInt(year.group()))
                .toList();
        int vague = years.size() == 1 ? MOST_YEARS_OFF : 0;
        return years.isEmpty()
                ? Stream.of()
                : IntStream.rangeClosed(Collections.min(years) - vague, Collections.max(years) + vague)
                        .mapToObj(Integer::toString);
    }

    /** None for a vague one. */
    private static Stream<String> dates(String text) {
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            int first = Integer.parseInt(years.group(1));
            int last = Integer.parseInt(years.group(2));
            return last - first <= LONGEST_RANGE
                    ? IntStream.rangeClosed(first, last).mapToObj(Integer::toString)
                    : Stream.of();
        }
        if (ListedDate.isOne(text)) {
            return Stream.of(text);
        }
        try {
            return Stream.of(
                    Character.isDigit(text.charAt(0))
                            ? LocalDate.parse(text, DAY).toString()
                            : YearMonth.parse(text, MONTH).toString());
        } catch (DateTimeException e) {
            return Stream.of();
        }
    }
}
