package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.RestrictionId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Withholds the endorsements it names, until it expires or is lifted. This is what is stored.
 *
 * @param endorsements never empty: one that names none, or one that only a newer release knows, withholds all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Restriction(
        RestrictionId id,
        Set<Endorsement> endorsements,
        String reason,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    public Restriction {
        endorsements = endorsements == null || endorsements.isEmpty()
                ? EnumSet.allOf(Endorsement.class)
                : new TreeSet<>(endorsements);
    }

    boolean isInForce(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
