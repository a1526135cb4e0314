package dev.vouch.limit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.EligibilityReason;
import dev.vouch.id.AuthorizationId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.TypeId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to whether a customer may move an amount. An approved one counts until it is reversed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "The answer to whether a customer may move an amount. An approved one counts towards the limits of"
                        + " the UTC day and month of its `created_at` until it is reversed; a declined one counts nothing.")
public record Authorization(
        AuthorizationId id,

        @Schema(example = "authorization") String object,
        CustomerId customerId,
        Endorsement endorsement,
        @Schema(example = "2500.00") BigDecimal amount,

        @Schema(description = "Your reference of the transaction", example = "payout-4711")
        String reference,

        AuthorizationDecision decision,

        @Schema(description = "Why it was declined; empty where it is approved")
        List<EligibilityReason> reasons,

        @Schema(description = "When it stopped counting; absent unless reversed", example = "2026-01-15T11:00:00.000Z")
        @Nullable
        Instant reversedAt,

        @Schema(description = "Grows with every change; the ETag", example = "0")
        long version,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant updatedAt) {

    static Authorization decided(
            CustomerId customer,
            Endorsement endorsement,
            BigDecimal amount,
            String reference,
            List<EligibilityReason> reasons,
            Instant now) {
        return new Authorization(
                new AuthorizationId(TypeId.next()),
                customer,
                endorsement,
                amount,
                reference,
                reasons.isEmpty() ? AuthorizationDecision.APPROVED : AuthorizationDecision.DECLINED,
                reasons,
                null,
                now);
    }

    Authorization(
            AuthorizationId id,
            CustomerId customerId,
            Endorsement endorsement,
            BigDecimal amount,
            String reference,
            AuthorizationDecision decision,
            List<EligibilityReason> reasons,
            @Nullable Instant reversedAt,
            Instant createdAt) {
        this(
                id,
                "authorization",
                customerId,
                endorsement,
                amount,
                reference,
                decision,
                reasons,
                reversedAt,
                reversedAt == null ? 0 : 1,
                createdAt,
                reversedAt == null ? createdAt : reversedAt);
    }

    Authorization beforeReversal() {
        return new Authorization(id, customerId, endorsement, amount, reference, decision, reasons, null, createdAt);
    }
}
