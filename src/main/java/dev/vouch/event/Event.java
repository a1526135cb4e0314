package dev.vouch.event;

import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.platform.Actor;
import java.time.Instant;

/** Something that happened to a customer. {@code data} is JSON: the object, and what its changed fields were before. */
public record Event(
        EventId id, String type, CustomerId customerId, long sequence, Actor actor, Instant createdAt, String data) {}
