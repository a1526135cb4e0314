/** The description of the API: what is common to all operations and schemas, derived from the code that serves them. */
@NullMarked
package dev.vouch.openapi;

import org.jspecify.annotations.NullMarked;
