/** Encrypts what must not be readable in the database, and finds it again without decrypting. */
@NullMarked
package dev.vouch.crypto;

import org.jspecify.annotations.NullMarked;
