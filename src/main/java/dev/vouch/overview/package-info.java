/** The whole customer, of which each package below knows a part, in one statement. */
@NullMarked
package dev.vouch.overview;

import org.jspecify.annotations.NullMarked;
