package dev.vouch.customer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record LockRequest(
        @NotBlank @Size(max = 500) @Schema(example = "Reported stolen phone")
        String reason) {}
