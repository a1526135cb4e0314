package dev.vouch.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The endorsements that the policy grants and that reviewers have revoked.
 *
 * @param policy the version of the policy that evaluated the customer last; null before the first evaluation
 */
public record EndorsementState(
        Set<Endorsement> granted,
        Set<Endorsement> revoked,
        @Nullable String policy) {}
