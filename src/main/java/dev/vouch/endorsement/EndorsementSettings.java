package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configured policy.
 *
 * @param endorsements what each endorsement needs beyond an active customer, by the names of criteria
 * @param replaceEndorsementPolicy the version in force that the configured policy is to replace, where the configured one
 *     was in force before
 */
@ConfigurationProperties("vouch")
record EndorsementSettings(
        @DefaultValue Map<String, List<String>> endorsements,
        @Nullable String replaceEndorsementPolicy) {

    /**
     * Keys are compared by their letters: an environment variable has no underscores in its key, as Spring Boot makes
     * dots of them. A key in two spellings appears twice, with the same value.
     */
    Map<Endorsement, List<String>> byEndorsement() {
        Map<Endorsement, List<String>> read = new EnumMap<>(Endorsement.class);
        endorsements.forEach((key, names) -> {
            Endorsement endorsement = Stream.of(Endorsement.values())
                    .filter(known -> letters(known.toString()).equals(letters(key)))
                    .findFirst()
                    .orElseThrow(() -> new PolicyRefused("names " + key + ", which is not an endorsement: use one of "
                            + List.of(Endorsement.values())));
            if (!read.merge(endorsement, names, (one, other) -> one).equals(names)) {
                throw new PolicyRefused("has two lists for " + endorsement + ": an environment variable is called"
                        + " VOUCH_ENDORSEMENTS_" + letters(key).toUpperCase(Locale.ROOT));
            }
        });
        return read;
    }

    private static String letters(String key) {
        return key.replaceAll("[^a-zA-Z]", "").toLowerCase(Locale.ROOT);
    }
}
