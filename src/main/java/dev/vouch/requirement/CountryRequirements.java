package dev.vouch.requirement;

import dev.vouch.customer.Country;
import dev.vouch.customer.CustomerType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Additional requirements by country, for example {@code vouch.requirements.individual.DE=proof_of_address}. */
@ConfigurationProperties("vouch.requirements")
record CountryRequirements(
        @DefaultValue Map<String, List<String>> individual,
        @DefaultValue Map<String, List<String>> business) {

    /** Environment variables arrive in lower case, and countries may be alpha-2 or alpha-3. */
    CountryRequirements {
        individual = byAlpha2(individual);
        business = byAlpha2(business);
    }

    List<String> of(String country, CustomerType type) {
        Map<String, List<String>> added = type == CustomerType.INDIVIDUAL ? individual : business;
        return added.getOrDefault(country, List.of());
    }

    private static Map<String, List<String>> byAlpha2(Map<String, List<String>> byCountry) {
        return byCountry.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> alpha2(entry.getKey()),
                        Map.Entry::getValue,
                        (some, more) -> Stream.concat(some.stream(), more.stream())
                                .distinct()
                                .toList()));
    }

    private static String alpha2(String country) {
        return Country.alpha2(country.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(
                        "vouch.requirements names the country " + country + ", which " + Country.RULE));
    }

    /** A misspelt name would require nothing. */
    void refuseUnknown(Set<String> known) {
        for (Map<String, List<String>> added : List.of(individual, business)) {
            added.values().stream()
                    .flatMap(List::stream)
                    .filter(name -> !known.contains(name))
                    .findAny()
                    .ifPresent(name -> {
                        throw new InvalidConfigurationPropertyValueException(
                                "vouch.requirements", name, "must be one of " + known);
                    });
        }
    }
}
