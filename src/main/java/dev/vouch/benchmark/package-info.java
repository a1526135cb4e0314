/** Measures how many of a list's people screening finds under other spellings, and how many innocent people it refers. */
@NullMarked
package dev.vouch.benchmark;

import org.jspecify.annotations.NullMarked;
