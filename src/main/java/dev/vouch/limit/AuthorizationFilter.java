package dev.vouch.limit;

import dev.vouch.customer.Endorsement;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a list of authorizations is narrowed by; null narrows nothing. */
public record AuthorizationFilter(
        @Schema(description = "Those decided so") @Nullable Decision decision,

        @Schema(description = "Those that needed it") @Nullable
        Endorsement endorsement,

        @Schema(description = "What you call the transaction", example = "payout-4711") @Nullable
        String reference) {}
