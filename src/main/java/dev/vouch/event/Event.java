package dev.vouch.event;

import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.tenancy.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer, or to the platform itself. {@code data} is JSON: the object, and what its changed
 * fields were before.
 */
public record Event(
        EventId id,
        String type,
        @Nullable CustomerId customerId,
        long sequence,
        Actor actor,
        Instant createdAt,
        String data) {}
