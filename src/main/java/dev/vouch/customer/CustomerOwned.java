package dev.vouch.customer;

import dev.vouch.event.Aggregate;
import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Belongs to a customer and has its own version: a document, an owner, an account. */
@MappedSuperclass
public abstract class CustomerOwned<C extends Change> extends Aggregate<C> {

    @Id
    private UUID id;

    private UUID platformId;
    private UUID customerId;

    /**
     * Null until it is stored, so that Spring Data inserts it without a select. Spring Data reads this field,
     * since no accessor has its name.
     */
    @Version
    @Column(name = "version")
    private @Nullable Long storedVersion;

    private Instant createdAt;
    private Instant updatedAt;

    protected CustomerOwned() {}

    protected CustomerOwned(UUID id, PlatformId platformId, CustomerId customerId, Instant now) {
        this.id = id;
        this.platformId = platformId.uuid();
        this.customerId = customerId.uuid();
        this.createdAt = now;
        this.updatedAt = now;
    }

    protected void changeAt(Instant now) {
        updatedAt = now;
    }

    protected UUID uuid() {
        return id;
    }

    @Override
    public PlatformId platformId() {
        return new PlatformId(platformId);
    }

    @Override
    public CustomerId customerId() {
        return new CustomerId(customerId);
    }

    public long version() {
        return storedVersion == null ? 0 : storedVersion;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
