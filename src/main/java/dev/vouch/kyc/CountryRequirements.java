package dev.vouch.kyc;

import dev.vouch.customer.CustomerType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is required besides in a country, say {@code vouch.requirements.individual.DE=proof_of_address}. */
@ConfigurationProperties("vouch.requirements")
record CountryRequirements(
        @DefaultValue Map<String, List<String>> individual,
        @DefaultValue Map<String, List<String>> business) {

    List<String> of(@Nullable String country, CustomerType type) {
        Map<String, List<String>> added = type == CustomerType.INDIVIDUAL ? individual : business;
        return country == null ? List.of() : added.getOrDefault(country, List.of());
    }

    /** A misspelt name would ask for nothing. */
    void refuseUnknown(Set<String> known) {
        for (Map<String, List<String>> added : List.of(individual, business)) {
            added.values().stream()
                    .flatMap(List::stream)
                    .filter(name -> !known.contains(name))
                    .findAny()
                    .ifPresent(name -> {
                        throw new IllegalStateException(
                                "vouch.requirements names " + name + ", which is none of " + known);
                    });
        }
    }
}
