package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.event.Subject;
import dev.vouch.id.CustomerId;
import dev.vouch.id.ExternalAccountId;
import dev.vouch.id.PlatformId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/** A customer's account elsewhere. It is linked, and may be deleted, after which nobody can find it. */
@Entity
@Table(name = "external_accounts")
public class ExternalAccount implements Subject {

    @Id
    private UUID id;

    private UUID platformId;
    private UUID customerId;

    @Embedded
    private ExternalAccountProfile profile;

    @Embedded
    private SealedNumber number;

    private @Nullable Instant deletedAt;

    @Version
    private long version;

    private Instant createdAt;
    private Instant updatedAt;

    @Transient
    private final List<ExternalAccountChanged> changes = new ArrayList<>();

    protected ExternalAccount() {}

    ExternalAccount(
            ExternalAccountId id, Customer customer, ExternalAccountProfile profile, SealedNumber number, Instant now) {
        this.id = id.uuid();
        this.platformId = customer.platformId().uuid();
        this.customerId = customer.id().uuid();
        this.profile = profile;
        this.number = number;
        this.createdAt = now;
        this.updatedAt = now;
        changes.add(new ExternalAccountChanged(this, "external_account.created", null, now));
    }

    void delete(Instant now) {
        ExternalAccountResponse before = ExternalAccountResponse.from(this);
        deletedAt = now;
        updatedAt = now;
        changes.add(new ExternalAccountChanged(this, "external_account.deleted", before, now));
    }

    public ExternalAccountId id() {
        return new ExternalAccountId(id);
    }

    @Override
    public PlatformId platformId() {
        return new PlatformId(platformId);
    }

    @Override
    public CustomerId customerId() {
        return new CustomerId(customerId);
    }

    public ExternalAccountProfile profile() {
        return profile;
    }

    public SealedNumber number() {
        return number;
    }

    public @Nullable Instant deletedAt() {
        return deletedAt;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @DomainEvents
    List<ExternalAccountChanged> changes() {
        return List.copyOf(changes);
    }

    @AfterDomainEventPublication
    void forgetChanges() {
        changes.clear();
    }
}
