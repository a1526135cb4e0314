/** The HTTP side of beneficial owners. */
@NullMarked
package dev.vouch.owner.web;

import org.jspecify.annotations.NullMarked;
