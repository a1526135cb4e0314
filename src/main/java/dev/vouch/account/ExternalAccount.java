package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerOwned;
import dev.vouch.event.EventType;
import dev.vouch.id.ExternalAccountId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer's account at another institution. It can be linked and deleted, never changed. */
@Entity
@Table(name = "external_accounts")
public class ExternalAccount extends CustomerOwned<ExternalAccountChanged> {

    @Embedded
    private ExternalAccountProfile profile;

    @Embedded
    private SealedNumber number;

    private @Nullable Instant deletedAt;

    protected ExternalAccount() {}

    ExternalAccount(
            ExternalAccountId id, Customer customer, ExternalAccountProfile profile, SealedNumber number, Instant now) {
        super(id.uuid(), customer.platformId(), customer.id(), now);
        this.profile = profile;
        this.number = number;
        register(new ExternalAccountChanged(this, EventType.EXTERNAL_ACCOUNT_CREATED, null, now));
    }

    void delete(Instant now) {
        ExternalAccountResponse before = ExternalAccountResponse.from(this);
        deletedAt = now;
        changeAt(now);
        register(new ExternalAccountChanged(this, EventType.EXTERNAL_ACCOUNT_DELETED, before, now));
    }

    public ExternalAccountId id() {
        return new ExternalAccountId(uuid());
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
}
