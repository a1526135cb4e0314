/** What a customer may do: the policy, who has what by it, and what reviewers take back. */
@NullMarked
package dev.vouch.endorsement;

import org.jspecify.annotations.NullMarked;
