package dev.vouch.limit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.Customer;
import dev.vouch.customer.TransactionLimits;
import dev.vouch.id.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The limits of one customer as the API shows them, in answers and in events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "The limits of one customer, in US dollars: those of its type and level, unless a reviewer has overridden them")
public record CustomerLimits(
        @Schema(example = "customer_limits") String object,
        CustomerId customerId,
        TransactionLimits.Single single,
        TransactionLimits.Window daily,
        TransactionLimits.Window monthly,

        @Schema(description = "Absent unless a reviewer has overridden the limits") @Nullable
        OverrideNote override,

        @Schema(
                description =
                        "Only in the answer to a reviewer, if a second person must make the same decision before it"
                                + " takes effect",
                example = "true")
        @Nullable
        Boolean awaitsSecondApproval) {

    @Schema(name = "LimitOverride", description = "Who overrode the limits, when and why")
    public record OverrideNote(
            @Schema(example = "Audited accounts seen, ticket 4711")
            String reason,

            @Schema(description = "The reviewer's key", example = "key_01kdvdna00e008000000000001")
            String actor,

            @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {}

    /** Another one after each change, also of the used amounts. */
    public long version() {
        return Integer.toUnsignedLong(Objects.hash(single, daily, monthly, override));
    }

    CustomerLimits awaitingSecondApproval() {
        return new CustomerLimits(object, customerId, single, daily, monthly, override, true);
    }

    static CustomerLimits of(Customer customer, LimitFacts facts, Limits usual) {
        TransactionLimits shown = facts.allowance(usual).shown();
        LimitOverride override = facts.override();
        return new CustomerLimits(
                "customer_limits",
                customer.id(),
                shown.single(),
                shown.daily(),
                shown.monthly(),
                override == null ? null : new OverrideNote(override.reason(), override.actor(), override.createdAt()),
                null);
    }
}
