package dev.vouch.customer.web;

import dev.vouch.customer.Endorsement;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record RestrictionRequest(
        @NotEmpty
        @Size(max = 20)
        @Schema(description = "The endorsements to withhold", example = "[\"can_wire_transfer\"]")
        List<@NotNull Endorsement> endorsements,

        @NotBlank @Size(max = 500) @Schema(example = "Chargeback under investigation")
        String reason,

        @Future @Schema(description = "Never if omitted", example = "2099-01-15T10:00:00.000Z") @Nullable
        Instant expiresAt) {}
