package dev.vouch.event;

import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.tenancy.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a customer, or of the platform itself. {@code data} is JSON: the object, and the previous values of its
 * changed fields.
 */
public record Event(
        EventId id,
        String type,
        @Nullable CustomerId customerId,
        long sequence,
        Actor actor,
        Instant createdAt,
        String data) {}
