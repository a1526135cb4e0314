package dev.vouch.limit;

import dev.vouch.customer.CustomerService;
import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.EligibilityReason;
import dev.vouch.endorsement.EligibilityService;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.AuthorizationId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.web.Cursor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides and counts in one transaction. It holds the lock of the customer from reading the facts until the commit, so that
 * no other transaction counts meanwhile or withdraws an endorsement. Reads have no transaction: a statement is one round
 * trip then.
 */
@Service
public class AuthorizationService {

    private final AuthorizationFactsReader facts;
    private final AuthorizationRepository authorizations;
    private final EligibilityService eligibility;
    private final CustomerService customers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuthorizationService(
            AuthorizationFactsReader facts,
            AuthorizationRepository authorizations,
            EligibilityService eligibility,
            CustomerService customers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.authorizations = authorizations;
        this.eligibility = eligibility;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Authorization authorize(
            PlatformId platform, CustomerId customer, Endorsement endorsement, BigDecimal amount, String reference) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<EligibilityReason> reasons = lockedFacts(platform, customer, today)
                .against(
                        endorsement,
                        amount,
                        () -> eligibility
                                .of(platform, customer, endorsement, null)
                                .reasons());
        Authorization decided = Authorization.decided(customer, endorsement, amount, reference, reasons, now);
        authorizations.add(platform, decided, today);
        events.publishEvent(new AuthorizationChanged(platform, null, decided));
        return decided;
    }

    @Transactional
    public Authorization reverse(PlatformId platform, CustomerId customer, AuthorizationId id) {
        customers.lockForChange(platform, customer);
        Authorization reversed = authorizations
                .reverse(platform, customer, id, clock.instant())
                .orElseThrow(() -> new NothingToReverse(retrieve(platform, customer, id)));
        events.publishEvent(new AuthorizationChanged(platform, reversed.beforeReversal(), reversed));
        return reversed;
    }

    /** One statement, unless it finds nothing. */
    public Authorization retrieve(PlatformId platform, CustomerId customer, AuthorizationId id) {
        return customers.getOrRefuse(
                platform, customer, authorizations.find(platform, customer, id), ErrorCode.AUTHORIZATION_NOT_FOUND, id);
    }

    /** One statement, unless it finds nothing. */
    public List<Authorization> list(
            PlatformId platform, CustomerId customer, AuthorizationFilter filter, Cursor after, int rows) {
        return customers.listOrRefuse(platform, customer, authorizations.list(platform, customer, filter, after, rows));
    }

    /** Reading the customer refuses one that does not exist. */
    private AuthorizationFacts lockedFacts(PlatformId platform, CustomerId customer, LocalDate today) {
        Optional<AuthorizationFacts> locked =
                facts.lock(platform, customer, today).filter(found -> !found.isOfDeleted());
        if (locked.isEmpty()) {
            customers.lockForChange(platform, customer);
        }
        return locked.orElseThrow();
    }
}
