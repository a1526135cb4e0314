package dev.vouch.wallet;

import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.event.EventType;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A customer that is deleted releases its addresses, and one that is restored gets them back, in the same transaction.
 * Wallets whose address another customer has taken meanwhile are archived.
 */
@Component
class ReleasedAddresses {

    private final Wallets wallets;
    private final ApplicationEventPublisher events;

    ReleasedAddresses(Wallets wallets, ApplicationEventPublisher events) {
        this.wallets = wallets;
        this.events = events;
    }

    @EventListener
    void on(CustomerChanged change) {
        if (change.subject().status() == CustomerStatus.DELETED) {
            wallets.release(change.platformId(), change.customerId(), change.at());
        } else if (change.type() == EventType.CUSTOMER_RESTORED) {
            wallets.reclaim(change.platformId(), change.customerId()).forEach(lost -> archive(lost, change.at()));
        }
    }

    private void archive(Wallet lost, Instant now) {
        Wallet archived = lost.archived(now);
        wallets.archive(archived);
        events.publishEvent(new WalletArchived(lost, archived));
    }
}
