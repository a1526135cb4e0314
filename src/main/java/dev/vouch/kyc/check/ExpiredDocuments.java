package dev.vouch.kyc.check;

import dev.vouch.kyc.ApprovedCustomers;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.LockedCase;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.Request;
import dev.vouch.requirement.Requirements;
import dev.vouch.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ends an approval once a document that it depends on has expired, and requests a new one; announces the expiry in
 * advance.
 */
@Component
class ExpiredDocuments {

    private final OngoingMonitoring monitoring;
    private final ApprovedCustomers customers;
    private final Requirements requirements;
    private final KycService kyc;
    private final ExpiryNotices notices;
    private final Clock clock;

    ExpiredDocuments(
            OngoingMonitoring monitoring,
            ApprovedCustomers customers,
            Requirements requirements,
            KycService kyc,
            ExpiryNotices notices,
            Clock clock) {
        this.monitoring = monitoring;
        this.customers = customers;
        this.requirements = requirements;
        this.kyc = kyc;
        this.notices = notices;
        this.clock = clock;
    }

    void run() {
        LocalDate today = LocalDate.now(clock);
        monitoring.run(
                "expired documents",
                (platform, place) ->
                        customers.withExpiredDocument(platform, place.last(), today, OngoingMonitoring.ROWS),
                this::reverify);
        LocalDate noticed = today.plusDays(DocumentFact.DAYS_OF_NOTICE + 1);
        monitoring.run(
                "expiring documents",
                (platform, place) ->
                        customers.withExpiringDocument(platform, place.last(), noticed, OngoingMonitoring.ROWS),
                locked -> notices.announce(locked, noticed));
    }

    private void reverify(LockedCase locked) {
        List<DocumentFact> expired = requirements.expired(locked.facts());
        List<Request> wanted = expired.stream()
                .map(document -> new Request(document.requirement(), document.expiry(), clock.instant()))
                .toList();
        if (!wanted.isEmpty()) {
            String reason = "expired: " + expired.get(0).type();
            kyc.reverify(locked, wanted, Actor.CHECKS, reason);
        }
    }
}
