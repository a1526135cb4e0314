package dev.vouch.kyc.check;

import dev.vouch.kyc.ApprovedCustomers;
import dev.vouch.kyc.ApprovedCustomers.DecidedBefore;
import dev.vouch.kyc.CheckedCases;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Puts approved customers into the queue of reviewers once the last decision is too old for their risk. */
@Component
class PeriodicReviews {

    private final OngoingMonitoring monitoring;
    private final ApprovedCustomers customers;
    private final CheckedCases cases;
    private final PeriodicReviewProperties periods;
    private final Clock clock;

    PeriodicReviews(
            OngoingMonitoring monitoring,
            ApprovedCustomers customers,
            CheckedCases cases,
            PeriodicReviewProperties periods,
            Clock clock) {
        this.monitoring = monitoring;
        this.customers = customers;
        this.cases = cases;
        this.periods = periods;
        this.clock = clock;
    }

    void run() {
        DecidedBefore due = periods.dueOn(LocalDate.now(clock));
        monitoring.run(
                "periodic reviews",
                (platform, place) -> customers.withReviewDue(platform, place.last(), due, OngoingMonitoring.ROWS),
                cases::openPeriodicReview);
    }
}
