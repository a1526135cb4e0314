/** Forgets customers when the law allows it, and undoes a deletion by mistake until then. */
@NullMarked
package dev.vouch.erasure;

import org.jspecify.annotations.NullMarked;
