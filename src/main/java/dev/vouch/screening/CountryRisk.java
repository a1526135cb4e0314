package dev.vouch.screening;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The table of country risk in force. Countries that it does not name are of low risk. */
public final class CountryRisk {

    private final Map<String, Entry> entries;
    private final LocalDate date;

    CountryRisk(Map<String, Entry> entries, LocalDate date) {
        this.entries = Map.copyOf(entries);
        this.date = date;
    }

    /** @param basis what the level rests on, for the record of a check */
    record Entry(CountryRiskLevel level, String basis) {}

    /**
     * @param alpha2 in upper case, by ISO 3166-1
     * @throws IllegalArgumentException for anything else, as it would otherwise pass for a country of low risk
     */
    public CountryRiskLevel riskOf(String alpha2) {
        return entry(alpha2).map(Entry::level).orElse(CountryRiskLevel.LOW);
    }

    /** For the record of a check: {@code IR is embargoed: FATF call for action (country risk of 2026-06-19).} */
    public String explain(String alpha2) {
        return entry(alpha2)
                .map(entry -> "%s is %s: %s (country risk of %s)."
                        .formatted(
                                alpha2,
                                entry.level() == CountryRiskLevel.EMBARGOED
                                        ? entry.level()
                                        : "of " + entry.level() + " risk",
                                entry.basis(),
                                date))
                .orElseGet(() -> "%s is of low risk (country risk of %s).".formatted(alpha2, date));
    }

    /** The day whose lists it follows. */
    LocalDate date() {
        return date;
    }

    private Optional<Entry> entry(String alpha2) {
        if (!CountryRiskFile.COUNTRIES.contains(alpha2)) {
            throw new IllegalArgumentException("Not a country by ISO 3166-1 alpha-2: " + alpha2);
        }
        return Optional.ofNullable(entries.get(alpha2));
    }
}
