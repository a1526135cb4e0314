package dev.vouch.webhook;

import dev.vouch.id.PlatformId;

/** Something is to be sent to endpoints of a platform as soon as the transaction has committed. */
record WebhooksDue(PlatformId platform) {}
