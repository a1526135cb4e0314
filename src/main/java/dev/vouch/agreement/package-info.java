/** The terms of platforms, and which of them customers accepted, when. */
@NullMarked
package dev.vouch.agreement;

import org.jspecify.annotations.NullMarked;
