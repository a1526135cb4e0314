/** The HTTP side of agreements. */
@NullMarked
package dev.vouch.agreement.web;

import org.jspecify.annotations.NullMarked;
