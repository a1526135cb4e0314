package dev.vouch.platform.web;

import dev.vouch.platform.Environment;
import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlatformRequest", additionalProperties = AdditionalPropertiesValue.FALSE)
record CreatePlatformRequest(
        @SingleLine @NotBlank @Size(max = 255) @Schema(example = "Acme Payments")
        String name,

        @NotNull @Schema(example = "sandbox") Environment environment,

        @Schema(description = FOUR_EYES, example = "false") @Nullable
        Boolean fourEyes) {

    static final String FOUR_EYES =
            "Whether two persons must approve, keep an approval, reopen, lower a risk rating, override"
                    + " limits and reinstate an endorsement; false by default, unless the service requires it of all platforms";
}
