package dev.vouch.kyc.check;

import java.util.UUID;

/**
 * The checks of one submission, as the job's data.
 *
 * @param step the step that brought the case under review; should it have taken another one, the job is void
 */
record ChecksTask(UUID platformId, UUID customerId, int step) {}
