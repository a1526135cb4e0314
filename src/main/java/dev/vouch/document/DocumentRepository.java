package dev.vouch.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Documents by platform and customer: no query works without both. */
interface DocumentRepository extends Repository<Document, UUID> {

    /** Writes at once: a document must be superseded before its successor is inserted. */
    Document saveAndFlush(Document document);

    @Query("select d from Document d where d.platformId = :platform and d.customerId = :customer and d.id = :id")
    Optional<Document> find(UUID platform, UUID customer, UUID id);

    @Query("select d from Document d where d.platformId = :platform and d.customerId = :customer"
            + " and d.supersededAt is null order by d.createdAt desc, d.id desc")
    List<Document> findCurrent(UUID platform, UUID customer);

    @Query("select d from Document d where d.platformId = :platform and d.customerId = :customer"
            + " and (d.createdAt, d.id) < (:createdAt, :id) order by d.createdAt desc, d.id desc")
    List<Document> findAfter(UUID platform, UUID customer, Instant createdAt, UUID id, Limit limit);
}
