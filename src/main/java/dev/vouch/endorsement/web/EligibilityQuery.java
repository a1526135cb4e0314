package dev.vouch.endorsement.web;

import dev.vouch.customer.Endorsement;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a customer is to use, and for how much. */
record EligibilityQuery(
        @Schema(description = "What the customer wants to use", example = "can_ach_transfer") @NotNull
        Endorsement endorsement,

        @Schema(description = "US dollars, above 0", example = "100.00") @Positive @Nullable
        BigDecimal amount) {}
