/** The HTTP side of limits and authorizations. */
@NullMarked
package dev.vouch.limit.web;

import org.jspecify.annotations.NullMarked;
