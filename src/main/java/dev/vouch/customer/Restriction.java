package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.RestrictionId;
import dev.vouch.platform.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Withholds the endorsements it names, until it expires or is lifted. This is the stored form.
 *
 * @param endorsements never empty: a stored list that is empty, or names an endorsement of a newer release, withholds all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Restriction(
        RestrictionId id,
        Set<Endorsement> endorsements,
        String reason,
        Instant createdAt,
        @Nullable Instant expiresAt,
        Role createdBy) {

    /** Restrictions never change. */
    public static final long VERSION = 0;

    public Restriction {
        endorsements = endorsements == null || endorsements.isEmpty()
                ? EnumSet.allOf(Endorsement.class)
                : new TreeSet<>(endorsements);
        createdBy = createdBy == null ? Role.PLATFORM : createdBy;
    }

    void refuseLifting(Role by) {
        if (createdBy == Role.REVIEWER && by != Role.REVIEWER) {
            throw new ReviewerRequired(
                    "A reviewer has restricted the customer: only a reviewer lifts that restriction.");
        }
    }

    boolean isInForce(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
