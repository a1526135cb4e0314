/** The HTTP side of endorsements. */
@NullMarked
package dev.vouch.endorsement.web;

import org.jspecify.annotations.NullMarked;
