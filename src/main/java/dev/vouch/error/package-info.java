/** What can go wrong: one list of error codes, one exception type, one shape of an answer. */
@NullMarked
package dev.vouch.error;

import org.jspecify.annotations.NullMarked;
