package dev.vouch.webhook;

import dev.vouch.id.PlatformId;

/** Endpoints of a platform have deliveries that are due when the transaction commits. */
record WebhooksDue(PlatformId platform) {}
