package dev.vouch.screening;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How the FATF sees a country, by the file {@code fatf-country-risk.csv}, which names its source and date. */
@Component
public class CountryRisk {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final Map<String, CountryRiskLevel> levels = new TreeMap<>();
    private final String source;

    CountryRisk() {
        try (Reader file = new InputStreamReader(
                        new ClassPathResource("fatf-country-risk.csv").getInputStream(), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(file)) {
            rows.forEach(this::add);
            source = rows.getHeaderComment()
                    .lines()
                    .limit(2)
                    .reduce((name, date) -> name + ". " + date)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param alpha2 in upper case, by ISO 3166-1
     * @throws IllegalArgumentException for anything else, as it would otherwise pass for a country of low risk
     */
    public CountryRiskLevel riskOf(String alpha2) {
        if (!COUNTRIES.contains(alpha2)) {
            throw new IllegalArgumentException("Not a country by ISO 3166-1 alpha-2: " + alpha2);
        }
        return levels.getOrDefault(alpha2, CountryRiskLevel.LOW);
    }

    /** What the levels are based on and of which day, for the record of a check. */
    public String source() {
        return source;
    }

    private void add(CSVRecord row) {
        CountryRiskLevel level = switch (row.get("category")) {
            case "high_risk_call_for_action" -> CountryRiskLevel.HIGH;
            case "increased_monitoring" -> CountryRiskLevel.MEDIUM;
            default -> throw new IllegalStateException("No such category: " + row);
        };
        if (!COUNTRIES.contains(row.get("country")) || levels.put(row.get("country"), level) != null) {
            throw new IllegalStateException("Unknown or twice: " + row);
        }
    }
}
