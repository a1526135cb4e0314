/** Vouch: a self-hosted customers and KYC service. */
@NullMarked
package dev.vouch;

import org.jspecify.annotations.NullMarked;
