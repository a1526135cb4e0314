package dev.vouch.wallet;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.VerifiedCustomers;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.AlreadyDeleted;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.id.WalletId;
import dev.vouch.web.Cursor;
import dev.vouch.web.Precondition;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, lists and archives wallets. A change joins the transaction of an Idempotency-Key. Reads run without a
 * transaction: then a statement is one round trip, and its connection returns to the pool at once.
 */
@Service
public class WalletService {

    private final VerifiedCustomers verified;
    private final CustomerService customers;
    private final Wallets wallets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WalletService(
            VerifiedCustomers verified,
            CustomerService customers,
            Wallets wallets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verified = verified;
        this.customers = customers;
        this.wallets = wallets;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Wallet create(PlatformId platform, CustomerId id, WalletDraft draft) {
        Customer customer = verified.lockForChange(platform, id, draft.custody().needed());
        ChainAddress address = draft.address();
        Wallet wallet = new Wallet(
                new WalletId(TypeId.next()),
                platform,
                customer.id(),
                address.blockchain(),
                address.text(),
                draft.custody(),
                draft.label(),
                clock.instant(),
                null);
        wallets.add(wallet);
        events.publishEvent(new WalletCreated(wallet));
        return wallet;
    }

    /** Allowed for locked customers and for those no longer approved, too. */
    @Transactional
    public Wallet archive(PlatformId platform, CustomerId customer, WalletId id, Precondition precondition) {
        customers.lockForChange(platform, customer);
        Wallet wallet = retrieve(platform, customer, id);
        if (wallet.archivedAt() != null) {
            throw new AlreadyDeleted(id);
        }
        precondition.refuseUnless(wallet.version());
        Wallet archived = wallet.archived(clock.instant());
        wallets.archive(archived);
        events.publishEvent(new WalletArchived(wallet, archived));
        return archived;
    }

    public Wallet retrieve(PlatformId platform, CustomerId customer, WalletId id) {
        return customers.getOrRefuse(
                platform, customer, wallets.find(platform, customer, id), ErrorCode.WALLET_NOT_FOUND, id);
    }

    /** One statement, unless it finds nothing. */
    public List<Wallet> list(PlatformId platform, CustomerId customer, Cursor after, int rows) {
        return customers.listOrRefuse(platform, customer, wallets.findAfter(platform, customer, after, rows));
    }
}
