package dev.vouch.limit.web;

import dev.vouch.customer.Endorsement;
import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record AuthorizationRequest(
        @NotNull @Schema(description = "The endorsement that the transaction needs", example = "can_wire_transfer")
        Endorsement endorsement,

        @NotNull @Positive @Schema(description = "US dollars, more than zero", example = "2500.00")
        BigDecimal amount,

        @SingleLine
        @NotBlank
        @Size(max = 255)
        @Schema(description = "Your reference of the transaction; need not be unique", example = "payout-4711")
        String reference) {}
