package dev.vouch.kyc;

import dev.vouch.approval.FirstApproval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in the review queue.
 *
 * @param name the customer's name; null where it is unknown
 * @param firstApprovals the decisions on the customer that wait for a second person, newest first
 */
public record WaitingReview(KycCase kycCase, @Nullable String name, List<FirstApproval> firstApprovals) {}
