package dev.vouch.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotNull;

@Schema(name = "PlatformChange", additionalProperties = AdditionalPropertiesValue.FALSE)
record UpdatePlatformRequest(
        @NotNull @Schema(description = CreatePlatformRequest.FOUR_EYES, example = "true")
        Boolean fourEyes) {}
