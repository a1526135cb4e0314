package dev.vouch.limit;

import java.time.Instant;

/**
 * Limits that a reviewer has set for one customer, whatever its type and level.
 *
 * @param actor the reviewer's key
 */
record LimitOverride(Limits limits, String reason, String actor, Instant createdAt) {}
