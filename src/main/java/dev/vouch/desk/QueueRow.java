package dev.vouch.desk;

import dev.vouch.id.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case of the queue.
 *
 * @param kind {@code decision}, or {@code monitoring} of an approval that stands meanwhile
 * @param claim who has it; null where nobody has
 * @param firstApproval who approved first, where two have to
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
        @Nullable String firstApproval,
        boolean deleted) {}
