package dev.vouch.wallet;

import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.event.EventType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A customer that is deleted lets go of its addresses, in the same transaction. */
@Component
class ReleasedAddresses {

    private final Wallets wallets;

    ReleasedAddresses(Wallets wallets) {
        this.wallets = wallets;
    }

    @EventListener
    void on(CustomerChanged change) {
        if (change.subject().status() == CustomerStatus.DELETED) {
            wallets.release(change.platformId(), change.customerId(), change.at());
        } else if (change.type() == EventType.CUSTOMER_RESTORED) {
            wallets.reclaim(change.platformId(), change.customerId(), change.at());
        }
    }
}
