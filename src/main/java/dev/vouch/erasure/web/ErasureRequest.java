package dev.vouch.erasure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record ErasureRequest(
        @NotBlank
        @Size(max = 500)
        @Schema(description = "Remains in the timeline: do not name a person", example = "The retention has ended")
        String reason) {}
