/** Telling others: sends every event to the endpoints that a platform names, until it is accepted. */
@NullMarked
package dev.vouch.webhook;

import org.jspecify.annotations.NullMarked;
