/** Requirements and their progress, derived from the facts. The status of a case belongs to {@code kyc}. */
@NullMarked
package dev.vouch.requirement;

import org.jspecify.annotations.NullMarked;
