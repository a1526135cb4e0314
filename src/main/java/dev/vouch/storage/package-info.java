/** How values are stored as JSON in the database, independent of the API and readable across releases, and read from rows. */
@NullMarked
package dev.vouch.storage;

import org.jspecify.annotations.NullMarked;
