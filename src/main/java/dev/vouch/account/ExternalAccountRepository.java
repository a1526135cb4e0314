package dev.vouch.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** External accounts by platform and customer. */
interface ExternalAccountRepository extends Repository<ExternalAccount, UUID> {

    /** Writes at once, so that the version is known. */
    ExternalAccount saveAndFlush(ExternalAccount account);

    /** Also a deleted account. */
    @Query("""
            select a from ExternalAccount a
            where a.platformId = :platform and a.customerId = :customer and a.id = :id
            """)
    Optional<ExternalAccount> find(UUID platform, UUID customer, UUID id);

    @Query("""
            select a from ExternalAccount a
            where a.platformId = :platform and a.customerId = :customer and a.deletedAt is null
              and a.number.blindIndex in :indexes
            """)
    Optional<ExternalAccount> findByNumber(UUID platform, UUID customer, List<byte[]> indexes);

    /** Includes deleted accounts. */
    @Query("""
            select a from ExternalAccount a
            where a.platformId = :platform and a.customerId = :customer and a.profile.type = :type
            """)
    List<ExternalAccount> findByType(UUID platform, UUID customer, ExternalAccountType type);

    @Query("""
            select a from ExternalAccount a
            where a.platformId = :platform and a.customerId = :customer and a.deletedAt is null
              and (a.createdAt, a.id) < (:createdAt, :id)
            order by a.createdAt desc, a.id desc
            """)
    List<ExternalAccount> findAfter(UUID platform, UUID customer, Instant createdAt, UUID id, Limit limit);
}
