package dev.vouch.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keepExports how long a complete export can be downloaded */
@ConfigurationProperties("vouch.evidence")
record EvidenceProperties(@DefaultValue("7d") Duration keepExports) {}
