package dev.vouch.kyc.check;

import java.util.UUID;

/**
 * The checks of one submission, as the job's data.
 *
 * @param step the step that put the case under review; after a later step, the job does nothing
 */
record ChecksTask(UUID platformId, UUID customerId, int step) {}
