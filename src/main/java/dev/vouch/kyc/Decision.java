package dev.vouch.kyc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides.
 *
 * @param retryable whether a rejection may be reopened
 * @param requested the requirements that the customer is asked for again
 */
public record Decision(Kind kind, List<Reason> reasons, boolean retryable, List<String> requested) {

    public enum Kind {
        APPROVE,
        REJECT,
        REQUEST_INFORMATION,
        REVOKE,
        REOPEN,
        REVERIFY;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param text for the customer
     * @param internal for reviewers only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String code,
            @JsonProperty("public") String text,
            @Nullable String internal) {

        /** As the customer reads it. */
        String forCustomer() {
            return PublicReason.of(code, text);
        }

        Rejection toRejection(boolean retryable, Instant now) {
            return new Rejection(code, forCustomer(), internal, retryable, now);
        }
    }

    /** The reasons as the customer reads them; null where there are none. */
    @Nullable
    String reason() {
        return reasons.isEmpty()
                ? null
                : reasons.stream().map(Reason::forCustomer).distinct().collect(Collectors.joining(" "));
    }

    /** Whoever is asked for more can always try again. */
    List<Rejection> rejections(Instant now) {
        boolean again = retryable || kind == Kind.REQUEST_INFORMATION;
        return reasons.stream().map(reason -> reason.toRejection(again, now)).toList();
    }

    List<Request> requests(Instant now) {
        String why = reason();
        return requested.stream()
                .map(requirement -> why == null ? Request.again(requirement, now) : new Request(requirement, why, now))
                .toList();
    }
}
