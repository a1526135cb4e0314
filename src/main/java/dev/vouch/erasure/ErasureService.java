package dev.vouch.erasure;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.LongStatements;
import dev.vouch.web.Precondition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases customers, each in one transaction with its event. */
@Service
@Transactional
public class ErasureService {

    private final CustomerService customers;
    private final RetentionProperties retention;
    private final JdbcClient jdbc;
    private final LongStatements statements;
    private final SchedulerClient scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErasureService(
            CustomerService customers,
            RetentionProperties retention,
            JdbcClient jdbc,
            LongStatements statements,
            @Qualifier("schedulerClient") SchedulerClient scheduler,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.retention = retention;
        this.jdbc = jdbc;
        this.statements = statements;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    public Erasure erase(PlatformId platform, CustomerId id, String reason) {
        Customer customer = customers.lock(platform, id);
        customer.refuseIfErased();
        refuseUnlessErasable(customer);
        Registration registration =
                new Registration(platform.uuid(), id.uuid(), Objects.requireNonNull(customer.deletedAt()), reason);
        register(registration);
        return erase(registration, retention.of(platform));
    }

    /**
     * Erases a customer in a database of before its erasure, where it may not be deleted yet, or be under a legal hold
     * that has ended since. Its retention had ended by then, whatever is configured today.
     */
    void repeat(Registration earlier) {
        PlatformId platform = earlier.platform();
        CustomerId id = earlier.customer();
        // Another instance that starts at the same time may have been first.
        if (customers.lock(platform, id).erasedAt() == null) {
            customers.hold(platform, id, Precondition.NONE, null);
            customers.repeatDeletion(platform, id, earlier.deletedAt());
            erase(earlier, RetentionProperties.SHORTEST);
        }
    }

    /** As a job, which retries until the register can be written. */
    void register(Registration registration) {
        scheduler.scheduleIfNotExists(ErasureConfiguration.REGISTRATION
                .instance(registration.customer().toString())
                .data(registration)
                .scheduledTo(clock.instant()));
    }

    private Erasure erase(Registration registration, Period retention) {
        Instant now = clock.instant();
        statements.allow();
        jdbc.sql("select erase_customer(:platform, :customer, :at, :retention::interval)")
                .param("platform", registration.platformId())
                .param("customer", registration.customerId())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("retention", retention.toString())
                .query()
                .singleRow();
        PersonalDataErased erased =
                new PersonalDataErased(registration.platform(), registration.customer(), registration.reason(), now);
        events.publishEvent(erased);
        return erased.object();
    }

    private void refuseUnlessErasable(Customer customer) {
        Instant deletedAt = customer.deletedAt();
        if (deletedAt == null) {
            throw new RequestFailed(
                    ErrorCode.CUSTOMER_NOT_DELETED,
                    "Delete the customer first: the retention period begins with the deletion.");
        }
        if (customer.legalHoldReason() != null) {
            throw new RequestFailed(
                    ErrorCode.LEGAL_HOLD, "The customer is under legal hold: remove the hold first, if it has ended.");
        }
        LocalDate end = retention.endOf(customer.platformId(), deletedAt);
        if (LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isBefore(end)) {
            throw new RetentionRunning(end);
        }
    }
}
