package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken: a row of the history. Each begins where the one before it ended.
 *
 * @param reasons what reviewers said of it, for reviewers
 */
public record KycStep(
        int number,
        KycStatus from,
        KycStatus to,
        KycAction action,
        String actor,
        @Nullable String reason,
        List<Decision.Reason> reasons,
        Instant at) {

    KycStep because(List<Decision.Reason> more) {
        List<Decision.Reason> all =
                Stream.concat(reasons.stream(), more.stream()).toList();
        return new KycStep(number, from, to, action, actor, reason, all, at);
    }
}
