package dev.vouch.kyc;

import java.time.Instant;
import java.util.List;

/**
 * The first of two approvals, where two reviewers have to approve.
 *
 * @param by the key that it came with
 * @param reasons for reviewers
 */
public record FirstApproval(String by, Instant at, List<Decision.Reason> reasons) {}
