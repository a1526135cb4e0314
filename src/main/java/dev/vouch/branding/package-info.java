/** How the pages of a platform look to its customers, and where they may lead in the end. */
@NullMarked
package dev.vouch.branding;

import org.jspecify.annotations.NullMarked;
