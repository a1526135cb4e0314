/** Where a customer holds its coins: blockchain addresses that are really ones, each held by one customer of a platform. */
@NullMarked
package dev.vouch.wallet;

import org.jspecify.annotations.NullMarked;
