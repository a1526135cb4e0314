package dev.vouch.screening;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Reads a table of country risk: {@code country,level,basis} below comments of which one is its date. */
final class CountryRiskFile {

    /** The codes of ISO 3166-1, and Kosovo, which has none there. */
    static final Set<String> COUNTRIES =
            Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).collect(Collectors.toUnmodifiableSet());

    private static final List<String> COLUMNS = List.of("country", "level", "basis");
    private static final Pattern DATE = Pattern.compile("(?m)^\\s*Date:\\s*(\\S+)\\s*$");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Resource file;
    private final Map<String, CountryRisk.Entry> entries = new TreeMap<>();
    private @Nullable LocalDate date;

    private CountryRiskFile(Resource file) {
        this.file = file;
    }

    /** @throws CountryRiskRefused with the row and the reason */
    static CountryRisk read(Resource file) {
        CountryRiskFile table = new CountryRiskFile(file);
        try {
            new CsvFile(file, FORMAT).read(StandardCharsets.UTF_8, table::take);
        } catch (ListRefused | IllegalArgumentException refused) {
            throw new CountryRiskRefused(String.valueOf(refused.getMessage()), refused);
        }
        if (table.date == null || table.entries.isEmpty()) {
            throw new CountryRiskRefused(file.getDescription() + " has no rows", null);
        }
        return new CountryRisk(table.entries, table.date);
    }

    private void take(CSVParser rows) {
        if (!rows.getHeaderNames().equals(COLUMNS)) {
            throw new ListRefused("%s must have the columns %s, but has %s"
                    .formatted(file.getDescription(), String.join(",", COLUMNS), rows.getHeaderNames()));
        }
        date = date(Optional.ofNullable(rows.getHeaderComment()).orElse(""));
        rows.forEach(row -> add(row, rows.getCurrentLineNumber()));
    }

    private LocalDate date(String comment) {
        Matcher line = DATE.matcher(comment);
        try {
            return LocalDate.parse(line.find() ? line.group(1) : "");
        } catch (DateTimeParseException unreadable) {
            throw new ListRefused(
                    file.getDescription() + " must state its date above the columns: # Date: yyyy-mm-dd", unreadable);
        }
    }

    private void add(CSVRecord row, long line) {
        if (!row.isConsistent()) {
            throw refusal(line, "has " + row.size() + " fields instead of " + COLUMNS.size());
        }
        String country = row.get("country");
        if (!COUNTRIES.contains(country)) {
            throw refusal(line, "\"" + country + "\" is not an ISO 3166-1 alpha-2 code in upper case");
        }
        CountryRiskLevel level = Stream.of(CountryRiskLevel.values())
                .filter(known ->
                        known != CountryRiskLevel.LOW && known.toString().equals(row.get("level")))
                .findFirst()
                .orElseThrow(
                        () -> refusal(line, "\"" + row.get("level") + "\" is not a level: embargoed, high or medium"));
        if (row.get("basis").isBlank()) {
            throw refusal(line, "the basis of the level is missing");
        }
        if (entries.put(country, new CountryRisk.Entry(level, row.get("basis"))) != null) {
            throw refusal(line, country + " occurs twice");
        }
    }

    private ListRefused refusal(long line, String reason) {
        return new ListRefused("%s, line %d: %s".formatted(file.getDescription(), line, reason));
    }
}
