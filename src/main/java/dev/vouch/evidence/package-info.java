/** Everything known about a customer, as one file with its proof. */
@NullMarked
package dev.vouch.evidence;

import org.jspecify.annotations.NullMarked;
