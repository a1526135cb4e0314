/** Errors: one list of codes, one exception type, one form of answer. */
@NullMarked
package dev.vouch.error;

import org.jspecify.annotations.NullMarked;
