/** Everything known about a customer, or about all who were decided on in a period, as one file with its proof. */
@NullMarked
package dev.vouch.evidence;

import org.jspecify.annotations.NullMarked;
