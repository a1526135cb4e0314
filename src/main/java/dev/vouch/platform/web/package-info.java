/** The operator's endpoints for platforms and keys, and the filters that find the caller. */
@NullMarked
package dev.vouch.platform.web;

import org.jspecify.annotations.NullMarked;
