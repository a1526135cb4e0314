/** Which terms customers accepted, and when. */
@NullMarked
package dev.vouch.agreement;

import org.jspecify.annotations.NullMarked;
