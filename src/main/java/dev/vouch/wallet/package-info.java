/** Customers' wallets: validated blockchain addresses, each of one customer of a platform. */
@NullMarked
package dev.vouch.wallet;

import org.jspecify.annotations.NullMarked;
