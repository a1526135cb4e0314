/** Events over HTTP. */
@NullMarked
package dev.vouch.event.web;

import org.jspecify.annotations.NullMarked;
