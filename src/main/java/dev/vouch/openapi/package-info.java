/** The API description: what all operations and schemas share, derived from the code that serves them. */
@NullMarked
package dev.vouch.openapi;

import org.jspecify.annotations.NullMarked;
