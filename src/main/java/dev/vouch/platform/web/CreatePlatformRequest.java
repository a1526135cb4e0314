package dev.vouch.platform.web;

import dev.vouch.platform.Environment;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(name = "PlatformRequest", additionalProperties = AdditionalPropertiesValue.FALSE)
record CreatePlatformRequest(
        @NotBlank @Size(max = 255) @Schema(example = "Acme Payments")
        String name,

        @NotNull @Schema(example = "sandbox") Environment environment) {}
