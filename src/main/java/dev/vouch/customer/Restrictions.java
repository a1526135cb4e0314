package dev.vouch.customer;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.RestrictionId;
import dev.vouch.storage.Kept;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The restrictions of one customer; the next change drops expired ones.
 *
 * @param until when the last of them expires, by which lists of customers filter
 */
@Embeddable
record Restrictions(
        @Column(name = "restrictions") @JdbcTypeCode(SqlTypes.JSON)
        List<Kept<Restriction>> stored,

        @Column(name = "restricted_until") @Nullable Instant until) {

    /** The {@code restricted_until} of a restriction without an expiry: later than any expiry. */
    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59Z");

    static final Restrictions NONE = of(List.of());

    private static Restrictions of(List<Kept<Restriction>> all) {
        return new Restrictions(
                all,
                all.stream()
                        .map(Kept::value)
                        .map(restriction -> restriction.expiresAt() == null ? NO_END : restriction.expiresAt())
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    List<Restriction> all() {
        return stored.stream().map(Kept::value).toList();
    }

    Restrictions inForce(Instant now) {
        return of(stored.stream()
                .filter(restriction -> restriction.value().isInForce(now))
                .toList());
    }

    Restrictions with(Restriction one) {
        return of(Stream.concat(stored.stream(), Stream.of(Kept.of(one))).toList());
    }

    Restrictions without(Restriction one) {
        return of(stored.stream().filter(other -> !other.value().equals(one)).toList());
    }

    Restriction get(RestrictionId id) {
        return all().stream()
                .filter(restriction -> id.equals(restriction.id()))
                .findFirst()
                .orElseThrow(() -> new NoSuchObject(ErrorCode.RESTRICTION_NOT_FOUND, id));
    }
}
