/** The HTTP side of accounts. */
@NullMarked
package dev.vouch.account.web;

import org.jspecify.annotations.NullMarked;
