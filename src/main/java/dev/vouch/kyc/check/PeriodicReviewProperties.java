package dev.vouch.kyc.check;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** After how long an approved customer is reviewed again, by its risk. */
@ConfigurationProperties("vouch.periodic-review")
record PeriodicReviewProperties(
        @DefaultValue("1y") Period high,
        @DefaultValue("3y") Period medium,
        @DefaultValue("5y") Period low) {

    PeriodicReviewProperties {
        if (high.isNegative()
                || high.isZero()
                || medium.isNegative()
                || medium.isZero()
                || low.isNegative()
                || low.isZero()) {
            throw new IllegalArgumentException("vouch.periodic-review: each period is at least a day, such as 1y");
        }
    }

    LocalDate lastOfHigh(LocalDate today) {
        return today.minus(high);
    }

    LocalDate lastOfMedium(LocalDate today) {
        return today.minus(medium);
    }

    LocalDate lastOfLow(LocalDate today) {
        return today.minus(low);
    }
}
