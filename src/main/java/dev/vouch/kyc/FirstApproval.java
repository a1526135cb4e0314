package dev.vouch.kyc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first of two approvals, where two reviewers have to approve.
 *
 * @param by the key that it came with
 * @param reasons for reviewers
 */
public record FirstApproval(String by, Instant at, List<Decision.Reason> reasons) {

    /** As the second approval tells of it, with its own reason. */
    String and(@Nullable String reason) {
        return "first approved by " + by + (reason == null ? "" : ": " + reason);
    }
}
