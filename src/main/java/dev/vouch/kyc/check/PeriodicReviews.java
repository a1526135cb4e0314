package dev.vouch.kyc.check;

import dev.vouch.kyc.ApprovedCustomers;
import dev.vouch.kyc.CheckedCases;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Opens a monitoring review of approved customers whose last decision by its risk is too long ago. */
@Component
class PeriodicReviews {

    private static final String REASON = "periodic review";

    private final OngoingMonitoring approvals;
    private final ApprovedCustomers customers;
    private final CheckedCases cases;
    private final PeriodicReviewProperties periods;
    private final Clock clock;

    PeriodicReviews(
            OngoingMonitoring approvals,
            ApprovedCustomers customers,
            CheckedCases cases,
            PeriodicReviewProperties periods,
            Clock clock) {
        this.approvals = approvals;
        this.customers = customers;
        this.cases = cases;
        this.periods = periods;
        this.clock = clock;
    }

    void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        ApprovedCustomers.DecidedBefore due = new ApprovedCustomers.DecidedBefore(
                periods.lastOfHigh(today), periods.lastOfMedium(today), periods.lastOfLow(today));
        approvals.of(
                (platform, last) -> customers.withReviewDue(platform, last, due, OngoingMonitoring.ROWS),
                locked -> cases.review(locked, REASON));
    }
}
