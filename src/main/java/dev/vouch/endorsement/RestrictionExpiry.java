package dev.vouch.endorsement;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerState;
import dev.vouch.customer.Restriction;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends restrictions when they expire, each with a job that the transaction of the restriction schedules. */
@Component
class RestrictionExpiry {

    static final TaskDescriptor<Due> TASK = TaskDescriptor.of("restriction-expiry", Due.class);

    private final SchedulerClient scheduler;
    private final CustomerService customers;

    RestrictionExpiry(@Qualifier("schedulerClient") SchedulerClient scheduler, CustomerService customers) {
        this.scheduler = scheduler;
        this.customers = customers;
    }

    record Due(UUID platformId, UUID customerId) {}

    @EventListener
    void on(CustomerChanged change) {
        CustomerState before = change.before();
        if (before != null && change.type() == EventType.CUSTOMER_RESTRICTION_CREATED) {
            Due due = new Due(change.platformId().uuid(), change.customerId().uuid());
            change.subject().restrictionsInForce(change.at()).stream()
                    .filter(restriction -> !before.restrictions().contains(restriction))
                    .forEach(restriction -> schedule(restriction, due));
        }
    }

    private void schedule(Restriction restriction, Due due) {
        Optional.ofNullable(restriction.expiresAt())
                .ifPresent(expiry -> scheduler.scheduleIfNotExists(
                        TASK.instance(restriction.id().toString()).data(due).scheduledTo(expiry)));
    }

    /** A restriction that was lifted before needs nothing more. */
    void run(Due due) {
        PlatformId platform = new PlatformId(due.platformId());
        try (PlatformScope scope = PlatformScope.of(platform)) {
            customers.expireRestrictions(platform, new CustomerId(due.customerId()));
        }
    }
}
