package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step that was taken: a row of the history. Each begins where the one before it ended. */
public record KycStep(
        int number,
        KycStatus from,
        KycStatus to,
        KycAction action,
        String actor,
        @Nullable String reason,
        Instant at) {}
