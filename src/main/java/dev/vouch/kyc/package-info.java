/** The decision about identity: its lifecycle, what it requires, who and what decides. */
@NullMarked
package dev.vouch.kyc;

import org.jspecify.annotations.NullMarked;
