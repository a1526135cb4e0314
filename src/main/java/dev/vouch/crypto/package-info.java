/** Encryption of stored data, and blind indexes to find it without decrypting. */
@NullMarked
package dev.vouch.crypto;

import org.jspecify.annotations.NullMarked;
