/** The HTTP side of events. */
@NullMarked
package dev.vouch.event.web;

import org.jspecify.annotations.NullMarked;
