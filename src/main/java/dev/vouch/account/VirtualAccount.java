package dev.vouch.account;

import dev.vouch.event.Subject;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.VirtualAccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account issued to a customer to receive payments. Only its status changes, with its customer.
 *
 * @param details null once the customer's data key is destroyed, as they can no longer be read
 */
public record VirtualAccount(
        VirtualAccountId id,
        PlatformId platformId,
        CustomerId customerId,
        AccountCurrency currency,
        String issuer,
        VirtualAccountStatus status,
        @Nullable AccountDetails details,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Subject {}
