package dev.vouch.event;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;

/** What changes: the customer itself, or something that it has. */
public interface Subject {

    PlatformId platformId();

    CustomerId customerId();
}
