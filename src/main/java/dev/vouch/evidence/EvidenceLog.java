package dev.vouch.evidence;

import dev.vouch.customer.CustomerService;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records exports before any evidence is sent. */
@Service
@Transactional
public class EvidenceLog {

    private final CustomerService customers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceLog(CustomerService customers, ApplicationEventPublisher events, Clock clock) {
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    public void note(PlatformId platform, CustomerId id) {
        customers.lock(platform, id);
        events.publishEvent(new EvidenceExported(platform, id, clock.instant()));
    }
}
