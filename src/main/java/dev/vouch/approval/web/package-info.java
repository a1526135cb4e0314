/** The HTTP side of four eyes. */
@NullMarked
package dev.vouch.approval.web;

import org.jspecify.annotations.NullMarked;
