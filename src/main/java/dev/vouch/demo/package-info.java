/** Invented customers for a first look. Nothing else knows of them: they come in through the API like all others. */
@NullMarked
package dev.vouch.demo;

import org.jspecify.annotations.NullMarked;
