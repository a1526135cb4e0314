package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.VerifiedCustomers;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.AlreadyDeleted;
import dev.vouch.id.CustomerId;
import dev.vouch.id.ExternalAccountId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.web.Cursor;
import dev.vouch.web.Precondition;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links, lists and deletes external accounts. Each call is one transaction, and joins that of an Idempotency-Key. */
@Service
@Transactional
public class ExternalAccountService {

    private final VerifiedCustomers verified;
    private final CustomerService customers;
    private final ExternalAccountRepository accounts;
    private final AccountNumbers numbers;
    private final Clock clock;

    ExternalAccountService(
            VerifiedCustomers verified,
            CustomerService customers,
            ExternalAccountRepository accounts,
            AccountNumbers numbers,
            Clock clock) {
        this.verified = verified;
        this.customers = customers;
        this.accounts = accounts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Allowed before an approval too: the authorization of a payment decides what may be moved. */
    public ExternalAccount create(PlatformId platform, CustomerId customerId, ExternalAccountDraft draft) {
        Customer customer = verified.lockUnlessRejected(platform, customerId);
        accounts.findByNumber(platform.uuid(), customerId.uuid(), numbers.indexes(customer, draft.fields()))
                .ifPresent(existing -> {
                    throw new ExternalAccountExists(existing.id());
                });
        ExternalAccountId id = new ExternalAccountId(TypeId.next());
        SealedNumber number = numbers.seal(customer, id, draft.fields());
        return accounts.saveAndFlush(
                new ExternalAccount(id, customer, draft.profile(customer.profile()), number, clock.instant()));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public ExternalAccount retrieve(PlatformId platform, CustomerId customer, ExternalAccountId id) {
        return customers.getOrRefuse(
                platform,
                customer,
                accounts.find(platform.uuid(), customer.uuid(), id.uuid()),
                ErrorCode.EXTERNAL_ACCOUNT_NOT_FOUND,
                id);
    }

    /** One statement, unless it finds nothing. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ExternalAccount> list(PlatformId platform, CustomerId customer, Cursor after, int rows) {
        return customers.listOrRefuse(
                platform,
                customer,
                accounts.findAfter(platform.uuid(), customer.uuid(), after.createdAt(), after.id(), Limit.of(rows)));
    }

    /** Allowed for locked customers and for those no longer approved, too. */
    public ExternalAccount delete(
            PlatformId platform, CustomerId customer, ExternalAccountId id, Precondition precondition) {
        customers.lockForChange(platform, customer);
        ExternalAccount account = retrieve(platform, customer, id);
        if (account.deletedAt() != null) {
            throw new AlreadyDeleted(id);
        }
        precondition.refuseUnless(account.version());
        account.delete(clock.instant());
        return accounts.saveAndFlush(account);
    }
}
