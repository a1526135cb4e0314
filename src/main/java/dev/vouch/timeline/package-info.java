/** Timelines: who did what with a customer, when and why, in a form that shows tampering. */
@NullMarked
package dev.vouch.timeline;

import org.jspecify.annotations.NullMarked;
