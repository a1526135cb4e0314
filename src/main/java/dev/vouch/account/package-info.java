/** Where a customer's money comes from and goes to: its accounts elsewhere, and those issued to it to be paid on. */
@NullMarked
package dev.vouch.account;

import org.jspecify.annotations.NullMarked;
