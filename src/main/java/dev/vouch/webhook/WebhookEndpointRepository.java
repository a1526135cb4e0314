package dev.vouch.webhook;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Endpoints by platform, without deleted ones. */
interface WebhookEndpointRepository extends Repository<WebhookEndpoint, UUID> {

    /** Writes at once, so that the version is known. */
    WebhookEndpoint saveAndFlush(WebhookEndpoint endpoint);

    /** One round trip outside a transaction. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("""
            select e from WebhookEndpoint e
            where e.platformId = :platform and e.id = :id and e.deletedAt is null
            """)
    Optional<WebhookEndpoint> find(UUID platform, UUID id);

    /** Locks the row, so that concurrent changes wait instead of failing on a stale version. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select e from WebhookEndpoint e
            where e.platformId = :platform and e.id = :id and e.deletedAt is null
            """)
    Optional<WebhookEndpoint> findForChange(UUID platform, UUID id);

    @Query("select count(e) from WebhookEndpoint e where e.platformId = :platform and e.deletedAt is null")
    int countOf(UUID platform);

    @Query("""
            select e.id from WebhookEndpoint e
            where e.platformId = :platform and e.deletedAt is null
              and e.status = dev.vouch.webhook.EndpointStatus.ENABLED
            """)
    List<UUID> findEnabled(UUID platform);

    @Query("""
            select e from WebhookEndpoint e
            where e.platformId = :platform and e.deletedAt is null and (e.createdAt, e.id) < (:createdAt, :id)
            order by e.createdAt desc, e.id desc
            """)
    List<WebhookEndpoint> findAfter(UUID platform, Instant createdAt, UUID id, Limit limit);
}
