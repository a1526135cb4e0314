package dev.vouch.kyc.check;

import dev.vouch.kyc.ApprovedCustomers.DecidedBefore;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** After how long an approved customer is reviewed again, by its risk. */
@ConfigurationProperties("vouch.periodic-review")
record PeriodicReviewProperties(
        @DefaultValue("1y") Period high,
        @DefaultValue("3y") Period medium,
        @DefaultValue("5y") Period low) {

    PeriodicReviewProperties {
        if (Stream.of(high, medium, low).anyMatch(period -> period.isNegative() || period.isZero())) {
            throw new IllegalArgumentException("vouch.periodic-review: each period is at least a day, such as 1y");
        }
    }

    /** The decisions before these days are due for a review today. */
    DecidedBefore dueOn(LocalDate today) {
        return new DecidedBefore(today.minus(high), today.minus(medium), today.minus(low));
    }
}
