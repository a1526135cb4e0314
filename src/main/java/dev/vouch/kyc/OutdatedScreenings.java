package dev.vouch.kyc;

import dev.vouch.id.PlatformId;
import java.time.Instant;

/** The customers whose last screening is older than a list. */
public interface OutdatedScreenings {

    /**
     * How many customers, approved or in review, have a screening older than this; a
     * {@link dev.vouch.storage.CappedCount}. A customer that was never screened counts from its approval; a simulated
     * approval counts as screened.
     */
    long outdated(PlatformId platform, Instant time);
}
