package dev.vouch.event;

import dev.vouch.id.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events to read; null filters nothing.
 *
 * @param types empty for all
 */
public record EventFilter(
        List<String> types,
        @Nullable CustomerId customer,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore) {

    public static final EventFilter NONE = new EventFilter(List.of(), null, null, null);
}
