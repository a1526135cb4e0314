package dev.vouch.kyc;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.explanation.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reason of a rejection or of a request for information.
 *
 * @param reason for the customer
 * @param internal for reviewers only
 * @param byChecks whether only checks decided it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(
        String code,
        Explanation reason,
        @Nullable String internal,
        boolean retryable,
        boolean byChecks,
        Instant createdAt) {

    /** The codes, for the history; null without rejections. */
    static @Nullable String codes(List<Rejection> rejections) {
        return rejections.isEmpty()
                ? null
                : rejections.stream().map(Rejection::code).collect(Collectors.joining(", "));
    }
}
