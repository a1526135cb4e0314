package dev.vouch.account;

import dev.vouch.customer.CustomerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A customer that becomes inactive freezes its virtual accounts, and an active one unfreezes them: each is a new version. */
@Component
class FrozenAccounts {

    private final VirtualAccounts accounts;

    FrozenAccounts(VirtualAccounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void on(CustomerChanged change) {
        if (change.before() != null
                && VirtualAccountStatus.of(change.before().status()) != VirtualAccountStatus.of(change.subject())) {
            accounts.raiseVersions(change.platformId(), change.customerId(), change.at());
        }
    }
}
