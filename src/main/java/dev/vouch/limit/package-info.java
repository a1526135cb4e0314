/** How much a customer may move: its limits, what it has used of them, and the authorizations that count it. */
@NullMarked
package dev.vouch.limit;

import org.jspecify.annotations.NullMarked;
