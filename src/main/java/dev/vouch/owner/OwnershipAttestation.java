package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.event.Aggregate;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a business that no one except its declared owners reaches the threshold. It is in force until an owner
 * is added or deleted, or a share changes; then the business can attest again.
 */
@Entity
@Table(name = "ownership_attestations")
public class OwnershipAttestation extends Aggregate<AttestationChanged> {

    @Id
    private UUID customerId;

    private UUID platformId;
    private @Nullable String attestedBy;
    private Instant attestedAt;
    private @Nullable Instant voidedAt;

    @Version
    private long version;

    protected OwnershipAttestation() {}

    public OwnershipAttestation(Customer business, @Nullable String attestedBy, Instant now) {
        this.customerId = business.id().uuid();
        this.platformId = business.platformId().uuid();
        this.attestedBy = attestedBy;
        this.attestedAt = now;
        register(new AttestationChanged(this, EventType.BENEFICIAL_OWNER_ATTESTED, null, now));
    }

    void renew(@Nullable String attestedBy, Instant now) {
        change(EventType.BENEFICIAL_OWNER_ATTESTED, now, () -> {
            this.attestedBy = attestedBy;
            this.attestedAt = now;
            this.voidedAt = null;
        });
    }

    /** The ownership has changed since. */
    void lapse(Instant now) {
        if (isInForce()) {
            change(EventType.BENEFICIAL_OWNER_ATTESTATION_VOIDED, now, () -> voidedAt = now);
        }
    }

    private void change(EventType event, Instant now, Runnable change) {
        OwnershipAttestationResponse before = OwnershipAttestationResponse.from(this);
        change.run();
        register(new AttestationChanged(this, event, before, now));
    }

    public boolean isInForce() {
        return voidedAt == null;
    }

    @Override
    public CustomerId customerId() {
        return new CustomerId(customerId);
    }

    @Override
    public PlatformId platformId() {
        return new PlatformId(platformId);
    }

    public @Nullable String attestedBy() {
        return attestedBy;
    }

    public Instant attestedAt() {
        return attestedAt;
    }

    public @Nullable Instant voidedAt() {
        return voidedAt;
    }

    public long version() {
        return version;
    }
}
