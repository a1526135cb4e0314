package dev.vouch.agreement;

import dev.vouch.id.PlatformId;

/** A platform has registered terms. Published inside the transaction. */
record TermsCreated(PlatformId platform) {}
