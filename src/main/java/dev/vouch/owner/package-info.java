/** The natural persons who own or control a business, and its attestation about them. */
@NullMarked
package dev.vouch.owner;

import org.jspecify.annotations.NullMarked;
