package dev.vouch.account;

import dev.vouch.event.Subject;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.VirtualAccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that was issued to a customer to be paid on. Only its status changes, with its
 * customer.
 *
 * @param details none once they cannot be read any more, as the customer's data key is gone
 */
public record VirtualAccount(
        VirtualAccountId id,
        PlatformId platformId,
        CustomerId customerId,
        AccountCurrency currency,
        String issuer,
        VirtualAccountStatus status,
        @Nullable AccountDetails details,
        Instant createdAt)
        implements Subject {

    public long version() {
        return status.ordinal();
    }
}
