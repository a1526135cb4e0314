package dev.vouch.customer;

import dev.vouch.explanation.Explanation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why KYC was rejected or requests more, in words for the customer")
public record RejectionReason(
        @Schema(example = "document_unreadable") String code,

        @Schema(example = "The photo of the document is too blurry.")
        Explanation reason,

        @Schema(example = "true") boolean retryable,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

    /** A row of another release may have no reason. */
    public RejectionReason(String code, @Nullable Explanation reason, boolean retryable, Instant createdAt) {
        this.code = code;
        this.reason = reason == null ? Explanation.UNVERIFIED : reason;
        this.retryable = retryable;
        this.createdAt = createdAt;
    }
}
