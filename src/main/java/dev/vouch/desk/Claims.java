package dev.vouch.desk;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import dev.vouch.tenancy.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Claims of reviewers on cases, so that two reviewers never decide the same one. */
@Repository
class Claims {

    static final Duration LENGTH = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Claim> of(PlatformId platform, CustomerId customer) {
        return jdbc.sql("""
                select actor_id, person, expires_at from desk_claims
                where platform_id = :platform and customer_id = :customer and expires_at > :now
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Claims::claim)
                .optional();
    }

    /**
     * Claims a case, or renews the claim. The row stays locked until the end of the transaction, so that nobody takes the
     * case over during a decision.
     *
     * @throws ClaimedByAnother while another person's claim lasts
     */
    @Transactional
    public void take(PlatformId platform, CustomerId customer, Actor actor) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into desk_claims (platform_id, customer_id, actor_id, person, claimed_at, expires_at)
                values (:platform, :customer, :actor, :person, :now, :now)
                on conflict (platform_id, customer_id) do nothing
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("actor", actor.name())
                .param("person", actor.person())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Claim before = jdbc.sql("""
                select actor_id, person, expires_at from desk_claims
                where platform_id = :platform and customer_id = :customer for update
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .query(Claims::claim)
                .single();
        if (before.expiresAt().isAfter(now) && !before.isOf(actor)) {
            throw new ClaimedByAnother(before);
        }
        jdbc.sql("""
                update desk_claims set actor_id = :actor, person = :person, claimed_at = :now, expires_at = :end
                where platform_id = :platform and customer_id = :customer
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("actor", actor.name())
                .param("person", actor.person())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(LENGTH).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends the reviewer's own claim. */
    @Transactional
    public void release(PlatformId platform, CustomerId customer, Actor actor) {
        of(platform, customer)
                .filter(claim -> claim.isOf(actor))
                .ifPresent(own -> jdbc.sql(
                                "delete from desk_claims where platform_id = :platform and customer_id = :customer"
                                        + " and actor_id = :actor")
                        .param("platform", platform.uuid())
                        .param("customer", customer.uuid())
                        .param("actor", own.actorId())
                        .update());
    }

    static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(row.getString("actor_id"), row.getString("person"), Rows.instant(row, "expires_at"));
    }
}
