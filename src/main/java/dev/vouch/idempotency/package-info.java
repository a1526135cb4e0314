/** Safe retries: the first answer to an Idempotency-Key is the only one. */
@NullMarked
package dev.vouch.idempotency;

import org.jspecify.annotations.NullMarked;
