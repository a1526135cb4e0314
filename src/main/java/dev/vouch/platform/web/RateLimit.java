package dev.vouch.platform.web;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The limits of each instance: requests of a key in a window of time, and wrong keys of an address. */
@Validated
@ConfigurationProperties("vouch.rate-limit")
record RateLimit(
        @Positive @DefaultValue("6000") long requests,
        @DurationMin(seconds = 1) @DefaultValue("60s") Duration window,
        @Positive @DefaultValue("600") long wrongKeys) {}
