/** Tenants, their keys and roles. */
@NullMarked
package dev.vouch.platform;

import org.jspecify.annotations.NullMarked;
