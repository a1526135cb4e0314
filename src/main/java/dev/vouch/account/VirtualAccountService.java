package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.VerifiedCustomers;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.id.VirtualAccountId;
import dev.vouch.platform.Platform;
import dev.vouch.web.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues and lists virtual accounts. A change joins the transaction of an Idempotency-Key. Reads run without a
 * transaction: then a statement is one round trip, and its connection returns to the pool at once.
 */
@Service
public class VirtualAccountService {

    private final VerifiedCustomers verified;
    private final CustomerService customers;
    private final VirtualAccounts accounts;
    private final AccountIssuers issuers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VirtualAccountService(
            VerifiedCustomers verified,
            CustomerService customers,
            VirtualAccounts accounts,
            AccountIssuers issuers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verified = verified;
        this.customers = customers;
        this.accounts = accounts;
        this.issuers = issuers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public VirtualAccount create(Platform platform, CustomerId customerId, AccountCurrency currency) {
        Customer customer = verified.lockForChange(platform.id(), customerId, currency.oneOf());
        accounts.findByCurrency(customer, currency).ifPresent(existing -> {
            throw new VirtualAccountExists(existing);
        });
        VirtualAccountId id = new VirtualAccountId(TypeId.next());
        Instant now = clock.instant();
        AccountIssuer issuer = issuers.of(platform.environment());
        AccountDetails issued = issuer.issue(id, customer, currency);
        VirtualAccount account = new VirtualAccount(
                id,
                platform.id(),
                customer.id(),
                currency,
                issuer.name(),
                VirtualAccountStatus.of(customer),
                issued,
                0,
                now,
                now);
        accounts.add(customer, account, issued);
        events.publishEvent(new VirtualAccountCreated(account));
        return account;
    }

    public VirtualAccount retrieve(PlatformId platform, CustomerId customer, VirtualAccountId id) {
        return accounts.find(customers.retrieve(platform, customer), id)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.VIRTUAL_ACCOUNT_NOT_FOUND, id));
    }

    public List<VirtualAccount> list(PlatformId platform, CustomerId customer, Cursor after, int rows) {
        return accounts.findAfter(customers.retrieve(platform, customer), after, rows);
    }
}
