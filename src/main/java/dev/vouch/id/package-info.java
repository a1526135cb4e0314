/** Public identifiers: TypeIDs over UUIDv7. */
@NullMarked
package dev.vouch.id;

import org.jspecify.annotations.NullMarked;
