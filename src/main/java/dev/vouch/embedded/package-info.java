/** The Postgres that the service brings along and runs itself where no database is configured. */
@NullMarked
package dev.vouch.embedded;

import org.jspecify.annotations.NullMarked;
