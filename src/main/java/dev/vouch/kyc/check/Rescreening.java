package dev.vouch.kyc.check;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.vouch.kyc.ApprovedCustomers;
import dev.vouch.kyc.Findings;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.LockedCase;
import dev.vouch.tenancy.Actor;
import dev.vouch.screening.SanctionsListChanged;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Screens those who are approved or in review again when a list has changed. A customer with a new match, or
 * a stronger one than a reviewer has cleared, loses the approval and comes under review, where the checks refer it to a
 * reviewer; a customer in review is checked again before the reviewer decides.
 *
 * <p>Nobody is missed: checks hold their customer from before they read a list until their result is there, and this
 * screens each customer under the same lock, after the list has changed.
 */
@Component
class Rescreening {

    /** One of the codes of which only reviewers are told. */
    private static final String REASON = "sanctions_list_changed";

    private final SchedulerClient scheduler;
    private final OngoingMonitoring approvals;
    private final ApprovedCustomers customers;
    private final SanctionsCheck check;
    private final Findings findings;
    private final KycService kyc;
    private final Clock clock;

    Rescreening(
            @Qualifier("schedulerClient") SchedulerClient scheduler,
            OngoingMonitoring approvals,
            ApprovedCustomers customers,
            SanctionsCheck check,
            Findings findings,
            KycService kyc,
            Clock clock) {
        this.scheduler = scheduler;
        this.approvals = approvals;
        this.customers = customers;
        this.check = check;
        this.findings = findings;
        this.kyc = kyc;
        this.clock = clock;
    }

    /** In the transaction that makes the list current. */
    @EventListener
    void on(SanctionsListChanged list) {
        scheduler.scheduleIfNotExists(JobConfiguration.RESCREENING
                .instance(list.listName() + ":" + list.version())
                .scheduledTo(clock.instant()));
    }

    void run() {
        approvals.of(
                (platform, last) -> customers.andThoseInReviewAfter(platform, last, OngoingMonitoring.ROWS),
                this::screen);
    }

    private void screen(LockedCase locked) {
        SanctionsCheck.Screened screened = check.screened(locked.facts());
        if (findings.isNews(locked.customer(), screened.findings().stream())) {
            kyc.doubt(locked, Actor.CHECKS, REASON);
        }
    }
}
