/** Webhooks: sends every event to the endpoints of its platform until they accept it. */
@NullMarked
package dev.vouch.webhook;

import org.jspecify.annotations.NullMarked;
