package dev.vouch.customer;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.RestrictionId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The restrictions of one customer; those that have expired leave with the next change.
 *
 * @param until when the last of them ends, which lists of customers go by
 */
@Embeddable
record Restrictions(
        @Column(name = "restrictions") @JdbcTypeCode(SqlTypes.JSON)
        List<Restriction> all,

        @Column(name = "restricted_until") @Nullable Instant until) {

    /** Later than any restriction expires: what {@code restricted_until} says of one without an end. */
    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59Z");

    static final Restrictions NONE = of(List.of());

    private static Restrictions of(List<Restriction> all) {
        return new Restrictions(
                all,
                all.stream()
                        .map(restriction -> restriction.expiresAt() == null ? NO_END : restriction.expiresAt())
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    Restrictions inForce(Instant now) {
        return of(all.stream().filter(restriction -> restriction.isInForce(now)).toList());
    }

    Restrictions with(Restriction one) {
        return of(Stream.concat(all.stream(), Stream.of(one)).toList());
    }

    Restrictions without(Restriction one) {
        return of(all.stream().filter(other -> !other.equals(one)).toList());
    }

    Restriction get(RestrictionId id) {
        return all.stream()
                .filter(restriction -> restriction.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchObject(ErrorCode.RESTRICTION_NOT_FOUND, id));
    }
}
