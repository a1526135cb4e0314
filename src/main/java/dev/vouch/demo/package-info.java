/** Invented customers for a first look. They are created through the API like all others. */
@NullMarked
package dev.vouch.demo;

import org.jspecify.annotations.NullMarked;
