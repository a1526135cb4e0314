/** Where a customer's money comes from and goes to: its external accounts, and the virtual accounts issued to it. */
@NullMarked
package dev.vouch.account;

import org.jspecify.annotations.NullMarked;
