package dev.vouch.kyc;

import dev.vouch.customer.KycLink;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored links by which owners verify themselves: the latest link of each owner. */
@Repository
class OwnerKycLinks {

    private final JdbcClient jdbc;

    OwnerKycLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(PlatformId platform, CustomerId customer, OwnerId owner, KycLink link, @Nullable String redirectUrl) {
        jdbc.sql("""
                insert into owner_kyc_links (platform_id, owner_id, customer_id, hash, redirect_url, expires_at)
                values (:platform, :owner, :customer, :hash, :redirectUrl, :expiresAt)
                on conflict (platform_id, owner_id) do update
                set hash = excluded.hash, redirect_url = excluded.redirect_url, expires_at = excluded.expires_at,
                  ended_at = null
                """)
                .param("platform", platform.uuid())
                .param("owner", owner.uuid())
                .param("customer", customer.uuid())
                .param("hash", KycLink.hash(link.token()))
                .param("redirectUrl", redirectUrl)
                .param("expiresAt", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(PlatformId platform, CustomerId customer, Instant now) {
        jdbc.sql("""
                update owner_kyc_links set ended_at = :now
                where platform_id = :platform and customer_id = :customer and ended_at is null
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The owners of a business with a valid link. */
    Set<OwnerId> holders(PlatformId platform, CustomerId customer, Instant now) {
        return jdbc.sql("""
                        select owner_id from owner_kyc_links
                        where platform_id = :platform and customer_id = :customer and ended_at is null
                          and expires_at > :now
                        """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OwnerId(row.getObject(1, UUID.class)))
                .set();
    }
}
