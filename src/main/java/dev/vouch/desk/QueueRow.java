package dev.vouch.desk;

import dev.vouch.id.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case of the queue.
 *
 * @param kind {@code decision}, or {@code monitoring} of an approved customer
 * @param claim null if nobody has claimed it
 */
record QueueRow(
        CustomerId customer,
        String name,
        String type,
        String country,
        String risk,
        String kind,
        String reason,
        Instant since,
        String age,
        @Nullable Claim claim,
        boolean deleted) {}
