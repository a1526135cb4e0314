package dev.vouch.owner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Owners by platform and business, without those deleted. */
interface OwnerRepository extends Repository<BeneficialOwner, UUID> {

    /** Writes before it publishes, so that listeners see the new version. */
    BeneficialOwner saveAndFlush(BeneficialOwner owner);

    @Query("""
            select o from BeneficialOwner o
            where o.platformId = :platform and o.customerId = :customer and o.id = :id and o.deletedAt is null
            """)
    Optional<BeneficialOwner> find(UUID platform, UUID customer, UUID id);

    @Query("""
            select o from BeneficialOwner o
            where o.platformId = :platform and o.customerId = :customer and o.deletedAt is null
              and (o.createdAt, o.id) < (:createdAt, :id)
            order by o.createdAt desc, o.id desc
            """)
    List<BeneficialOwner> findAfter(UUID platform, UUID customer, Instant createdAt, UUID id, Limit limit);

    /** Oldest first. */
    @Query("""
            select o from BeneficialOwner o
            where o.platformId = :platform and o.customerId = :customer and o.deletedAt is null
            order by o.createdAt, o.id
            """)
    List<BeneficialOwner> findAll(UUID platform, UUID customer);
}
