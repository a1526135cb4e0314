package dev.vouch.kyc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first of two approvals, where two reviewers have to approve.
 *
 * @param by the key that it came with
 * @param person whom the key belongs to
 * @param reasons for reviewers
 */
public record FirstApproval(
        @Nullable String by,
        @Nullable String person,
        @Nullable Instant at,
        List<Decision.Reason> reasons) {

    public FirstApproval {
        reasons = reasons == null ? List.of() : reasons;
    }
}
