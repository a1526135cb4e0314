package dev.vouch.limit;

import dev.vouch.customer.Endorsement;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The filters of a list of authorizations; null filters nothing. */
public record AuthorizationFilter(
        @Schema(description = "Authorizations with this decision") @Nullable
        AuthorizationDecision decision,

        @Schema(description = "Authorizations that needed this endorsement") @Nullable
        Endorsement endorsement,

        @Schema(description = "Your reference of the transaction", example = "payout-4711") @Nullable
        String reference) {}
