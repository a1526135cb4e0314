package dev.vouch.platform.web;

import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlatformChange", additionalProperties = AdditionalPropertiesValue.FALSE)
record UpdatePlatformRequest(
        @SingleLine @Size(max = 255) @Schema(example = "Acme Payments") @Nullable
        String name,

        @Schema(description = CreatePlatformRequest.FOUR_EYES, example = "true") @Nullable
        Boolean fourEyes) {}
