package dev.vouch.erasure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record LegalHoldRequest(
        @NotBlank @Size(max = 500) @Schema(example = "Court order 4711/2030")
        String reason) {}
