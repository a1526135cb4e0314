/** Reads the whole customer in one statement, from the tables of all packages below. */
@NullMarked
package dev.vouch.overview;

import org.jspecify.annotations.NullMarked;
