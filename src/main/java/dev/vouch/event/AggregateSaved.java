package dev.vouch.event;

/** An aggregate is written, so that the version is known: now its changes can be told. */
record AggregateSaved(Aggregate<?> aggregate) {}
