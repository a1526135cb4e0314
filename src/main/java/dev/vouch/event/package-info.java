/** Events: the append-only log of every change. */
@NullMarked
package dev.vouch.event;

import org.jspecify.annotations.NullMarked;
