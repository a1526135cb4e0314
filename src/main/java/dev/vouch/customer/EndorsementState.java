package dev.vouch.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer takes over from the policy and from reviewers.
 *
 * @param policy the version of the policy that has judged; null before the first time
 */
public record EndorsementState(
        Set<Endorsement> granted,
        Set<Endorsement> revoked,
        @Nullable String policy) {}
