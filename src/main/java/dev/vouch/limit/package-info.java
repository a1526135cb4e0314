/** How much a customer may move: limits, used amounts, and the authorizations that count them. */
@NullMarked
package dev.vouch.limit;

import org.jspecify.annotations.NullMarked;
