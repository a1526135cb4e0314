package dev.vouch.kyc;

import dev.vouch.approval.Confirmation;
import dev.vouch.customer.KycStatus;
import dev.vouch.storage.StoredJson;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step taken: a row of the history. Each begins where the previous one ended.
 *
 * @param firstApprovedBy the key of the first of two approvals, for reviewers
 * @param reasons the reviewer's reasons, for reviewers
 */
public record KycStep(
        int number,
        KycStatus from,
        KycStatus to,
        KycAction action,
        String actor,
        @Nullable String firstApprovedBy,
        @Nullable String reason,
        List<Decision.Reason> reasons,
        Instant at) {

    KycStep because(List<Decision.Reason> more) {
        List<Decision.Reason> all =
                Stream.concat(reasons.stream(), more.stream()).toList();
        return new KycStep(number, from, to, action, actor, firstApprovedBy, reason, all, at);
    }

    /** The second of two decisions. */
    KycStep after(Confirmation.First first) {
        List<Decision.Reason> firstReasons = List.of(StoredJson.read(first.reasons(), Decision.Reason[].class));
        return new KycStep(number, from, to, action, actor, first.actor(), reason, firstReasons, at);
    }
}
