/** The HTTP side of evidence. */
@NullMarked
package dev.vouch.evidence.web;

import org.jspecify.annotations.NullMarked;
