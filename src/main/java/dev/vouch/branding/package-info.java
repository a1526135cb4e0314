/** The appearance of a platform's pages, and the origins that they may redirect to. */
@NullMarked
package dev.vouch.branding;

import org.jspecify.annotations.NullMarked;
