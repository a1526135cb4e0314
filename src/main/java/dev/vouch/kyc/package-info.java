/** The decision about identity: its lifecycle, review, evidence and monitoring. */
@NullMarked
package dev.vouch.kyc;

import org.jspecify.annotations.NullMarked;
