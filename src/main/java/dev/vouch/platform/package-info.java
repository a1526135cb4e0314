/** Who is calling: tenants, their keys and roles, and the wall between them in the database. */
@NullMarked
package dev.vouch.platform;

import org.jspecify.annotations.NullMarked;
