/** The HTTP side of erasure. */
@NullMarked
package dev.vouch.erasure.web;

import org.jspecify.annotations.NullMarked;
