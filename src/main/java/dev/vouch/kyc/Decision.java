package dev.vouch.kyc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
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
            @Nullable String internal) {}
}
