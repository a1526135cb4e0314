package dev.vouch.event;

/** An aggregate has been written and its version is known, so its changes can be published. */
record AggregateSaved(Aggregate<?> aggregate) {}
