package dev.vouch.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many requests a key has in any window of time, and how many wrong keys an address, on each instance. */
@ConfigurationProperties("vouch.rate-limit")
record RateLimit(
        @DefaultValue("6000") long requests,
        @DefaultValue("60s") Duration window,
        @DefaultValue("600") long wrongKeys) {}
