package dev.vouch.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(description = "Why KYC was rejected or requests more, in words for the customer")
public record RejectionReason(
        @Schema(example = "document_unreadable") String code,

        @Schema(example = "The photo of the document is too blurry.")
        String reason,

        @Schema(example = "true") boolean retryable,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {}
