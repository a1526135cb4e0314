package dev.vouch.platform.web;

import dev.vouch.platform.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "ApiKeyRequest", additionalProperties = AdditionalPropertiesValue.FALSE)
record CreateApiKeyRequest(
        @NotNull @Schema(example = "platform") Role role,

        @Size(min = 1, max = 255) @Schema(example = "Billing service") @Nullable
        String name,

        @Future
        @Schema(
                description = "From when on the key is refused; never when left out",
                example = "2099-01-15T10:00:00.000Z")
        @Nullable
        Instant expiresAt) {}
