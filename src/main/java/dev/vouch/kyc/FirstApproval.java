package dev.vouch.kyc;

import dev.vouch.approval.Agreement;
import dev.vouch.storage.StoredJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first of two required approvals.
 *
 * @param by the id of the key
 * @param person the holder of the key
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

    static FirstApproval of(Agreement.First first) {
        List<Decision.Reason> reasons = List.of(StoredJson.read(first.reasons(), Decision.Reason[].class));
        return new FirstApproval(first.actor(), first.person(), null, reasons);
    }
}
