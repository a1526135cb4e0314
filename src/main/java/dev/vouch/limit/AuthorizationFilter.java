package dev.vouch.limit;

import dev.vouch.customer.Endorsement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The filters of a list of authorizations; null filters nothing. */
public record AuthorizationFilter(
        @Schema(description = "Authorizations with this decision") @Nullable
        AuthorizationDecision decision,

        @Schema(description = "Authorizations that needed this endorsement") @Nullable
        Endorsement endorsement,

        @Schema(description = "Your reference of the transaction", example = "payout-4711") @Nullable
        String reference,

        @Schema(description = "RFC 3339, exclusive", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant createdAfter,

        @Schema(description = "RFC 3339, exclusive", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant createdBefore) {}
