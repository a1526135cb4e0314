/** Sanctions and other lists, the search for a name in them, and the risk of countries. */
@NullMarked
package dev.vouch.screening;

import org.jspecify.annotations.NullMarked;
