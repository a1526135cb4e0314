/** How values are kept as JSON in the database: apart from the API, and readable across releases. */
@NullMarked
package dev.vouch.storage;

import org.jspecify.annotations.NullMarked;
