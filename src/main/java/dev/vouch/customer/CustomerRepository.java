package dev.vouch.customer;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Customers by platform: there is no way to ask for one without saying whose. */
interface CustomerRepository extends Repository<Customer, UUID> {

    /** Written before it is told: who hears of a change sees the new version, and none that the database refuses. */
    Customer saveAndFlush(Customer customer);

    @Query("select c from Customer c where c.platformId = :platform and c.id = :id")
    Optional<Customer> find(UUID platform, UUID id);

    @Query("select c from Customer c where c.platformId = :platform and c.profile.externalId = :externalId"
            + " and c.deletedAt is null")
    Optional<Customer> findByExternalId(UUID platform, String externalId);

    /** Those who change a customer wait for each other here, so that none of them has to be refused later. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Customer c where c.platformId = :platform and c.id = :id")
    Optional<Customer> findForChange(UUID platform, UUID id);

    /** Reserves an external_id until the end of the transaction, and tells which customer has it, if any. */
    @Query(value = "select lock_external_id(:platform, :externalId)", nativeQuery = true)
    @Nullable
    UUID lockExternalId(UUID platform, String externalId);
}
