/** The HTTP side of timelines. */
@NullMarked
package dev.vouch.timeline.web;

import org.jspecify.annotations.NullMarked;
