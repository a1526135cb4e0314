package dev.vouch.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The limits of each instance: requests of a key in a window of time, and wrong keys of an address. */
@ConfigurationProperties("vouch.rate-limit")
record RateLimit(
        @DefaultValue("6000") long requests,
        @DefaultValue("60s") Duration window,
        @DefaultValue("600") long wrongKeys) {}
