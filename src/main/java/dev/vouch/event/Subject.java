package dev.vouch.event;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;

/** The object of a change: the customer itself, or an object that it owns. */
public interface Subject {

    PlatformId platformId();

    CustomerId customerId();
}
