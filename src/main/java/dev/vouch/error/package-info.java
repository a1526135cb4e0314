/** Errors: one list of codes, one exception type, one form of answer; and one type for a start that is refused. */
@NullMarked
package dev.vouch.error;

import org.jspecify.annotations.NullMarked;
