/** The embedded Postgres, which runs where no database is configured. */
@NullMarked
package dev.vouch.embedded;

import org.jspecify.annotations.NullMarked;
