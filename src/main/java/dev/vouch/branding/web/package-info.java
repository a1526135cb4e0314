/** The operator's endpoints for the branding of platforms, and their logos. */
@NullMarked
package dev.vouch.branding.web;

import org.jspecify.annotations.NullMarked;
