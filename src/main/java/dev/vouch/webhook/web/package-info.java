/** The HTTP side of webhooks. */
@NullMarked
package dev.vouch.webhook.web;

import org.jspecify.annotations.NullMarked;
