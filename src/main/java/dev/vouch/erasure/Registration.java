package dev.vouch.erasure;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.UUID;

/** An erasure, with what a database of before it needs to repeat it. */
record Registration(UUID platformId, UUID customerId, Instant deletedAt, String reason) {

    PlatformId platform() {
        return new PlatformId(platformId);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }
}
