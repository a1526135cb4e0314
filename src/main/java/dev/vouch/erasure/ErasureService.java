package dev.vouch.erasure;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErasureService(
            CustomerService customers,
            RetentionProperties retention,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.retention = retention;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public Erasure erase(PlatformId platform, CustomerId id, String reason) {
        Customer customer = customers.lock(platform, id);
        customer.refuseIfErased();
        refuseUnlessErasable(customer);
        Instant now = clock.instant();
        jdbc.sql("select erase_customer(:platform, :customer, :at, :retention::interval)")
                .param("platform", platform.uuid())
                .param("customer", id.uuid())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("retention", retention.of(platform).toString())
                .query()
                .singleRow();
        PersonalDataErased erased = new PersonalDataErased(platform, id, reason, now);
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
