package dev.vouch.limit;

import dev.vouch.approval.JointDecision;
import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.endorsement.EligibilityReason;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import dev.vouch.web.Precondition;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a customer's limits, and lets a reviewer override them. */
@Service
@EnableConfigurationProperties(LimitProperties.class)
public class LimitService {

    private static final String KIND = "limits";

    private final LimitRepository stored;
    private final LimitProperties usual;
    private final CustomerService customers;
    private final TwoPersons persons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LimitService(
            LimitRepository stored,
            LimitProperties usual,
            CustomerService customers,
            TwoPersons persons,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.usual = usual;
        this.customers = customers;
        this.persons = persons;
        this.events = events;
        this.clock = clock;
    }

    public CustomerLimits retrieve(PlatformId platform, CustomerId id) {
        Customer customer = customers.retrieve(platform, id);
        return limits(customer, stored.find(customer, today()));
    }

    /** Every limit that the amount would exceed now, without counting it; one statement. */
    public List<EligibilityReason> exceededBy(Customer customer, BigDecimal amount) {
        return stored.find(customer, today()).allowance(usual.of(customer)).exceededBy(amount);
    }

    /** With four eyes, the limits apply once a second reviewer has set the same ones. */
    @Transactional
    public CustomerLimits override(
            PlatformId platform, CustomerId id, Precondition precondition, Limits limits, String reason, Actor actor) {
        Customer customer = customers.lockForChange(platform, id);
        LimitFacts before = stored.find(customer, today());
        precondition.refuseUnless(limits(customer, before).version());
        JointDecision decision = decision(
                limits.toString(),
                "limits single " + limits.single() + ", daily " + limits.daily() + ", monthly " + limits.monthly()
                        + ": " + reason,
                List.of(reason));
        if (!persons.confirm(customer, decision, actor).takesEffect()) {
            return limits(customer, before).awaitingSecondApproval();
        }
        LimitOverride override = new LimitOverride(limits, reason, actor.name(), clock.instant());
        stored.save(customer, override);
        return publish(customer, before, override);
    }

    /**
     * The limits of the type and level apply again. Without an override, this withdraws one that waits for a second person.
     */
    @Transactional
    public CustomerLimits removeOverride(PlatformId platform, CustomerId id, Precondition precondition, Actor actor) {
        Customer customer = customers.lockForChange(platform, id);
        LimitFacts before = stored.find(customer, today());
        precondition.refuseUnless(limits(customer, before).version());
        if (before.override() == null) {
            persons.withdraw(customer, List.of(KIND));
            return limits(customer, before);
        }
        JointDecision decision = decision("none", "remove the override of the limits", List.of());
        if (!persons.confirm(customer, decision, actor).takesEffect()) {
            return limits(customer, before).awaitingSecondApproval();
        }
        stored.deleteOverride(customer);
        return publish(customer, before, null);
    }

    private static JointDecision decision(String limits, String summary, List<String> reasons) {
        return new JointDecision(KIND, limits, EventType.CUSTOMER_LIMITS_FIRST_APPROVAL, summary, reasons);
    }

    private CustomerLimits publish(Customer customer, LimitFacts before, @Nullable LimitOverride override) {
        CustomerLimits after = limits(customer, before.with(override));
        Instant now = clock.instant();
        events.publishEvent(new LimitsChanged(customer.platformId(), limits(customer, before), after, now));
        return after;
    }

    private CustomerLimits limits(Customer customer, LimitFacts facts) {
        return CustomerLimits.of(customer, facts, usual.of(customer));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
