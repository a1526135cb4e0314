package dev.vouch.erasure;

import java.time.Instant;
import java.util.UUID;

/** An erasure, with what a database of before it needs to repeat it. */
record Registration(UUID platformId, UUID customerId, Instant deletedAt, String reason) {}
