/** The customer's record: profile, status, standing, restrictions. */
@NullMarked
package dev.vouch.customer;

import org.jspecify.annotations.NullMarked;
