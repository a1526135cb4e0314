package dev.vouch.customer;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Customers by platform: every finder takes the platform. */
interface CustomerRepository extends Repository<Customer, UUID> {

    /** Flushes before events are published: listeners see the new version, and no change that the database refuses. */
    Customer saveAndFlush(Customer customer);

    @Query("select c from Customer c where c.platformId = :platform and c.id = :id")
    Optional<Customer> find(UUID platform, UUID id);

    @Query("select c from Customer c where c.platformId = :platform and c.id in :ids")
    List<Customer> find(UUID platform, Collection<UUID> ids);

    @Query("select c from Customer c where c.platformId = :platform and c.profile.externalId = :externalId"
            + " and c.deletedAt is null")
    Optional<Customer> findByExternalId(UUID platform, String externalId);

    /** Locks the row, so that concurrent changes wait instead of failing on a stale version. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Customer c where c.platformId = :platform and c.id = :id")
    Optional<Customer> findForChange(UUID platform, UUID id);

    /** Reserves an external_id until the end of the transaction. Returns the customer that has it, if any. */
    @Query(value = "select lock_external_id(:platform, :externalId)", nativeQuery = true)
    @Nullable
    UUID lockExternalId(UUID platform, String externalId);
}
