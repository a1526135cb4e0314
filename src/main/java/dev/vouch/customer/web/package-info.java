/** The HTTP side of customers. */
@NullMarked
package dev.vouch.customer.web;

import org.jspecify.annotations.NullMarked;
