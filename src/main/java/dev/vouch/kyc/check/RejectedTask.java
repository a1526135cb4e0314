package dev.vouch.kyc.check;

import java.util.UUID;

/** A customer that was finally rejected, as the job's data. */
record RejectedTask(UUID platformId, UUID customerId) {}
