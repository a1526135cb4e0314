/** The HTTP side of wallets. */
@NullMarked
package dev.vouch.wallet.web;

import org.jspecify.annotations.NullMarked;
