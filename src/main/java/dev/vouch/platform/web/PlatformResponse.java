package dev.vouch.platform.web;

import dev.vouch.id.PlatformId;
import dev.vouch.platform.Environment;
import dev.vouch.platform.Platform;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Platform", description = "A tenant: nothing of one is ever visible to another")
record PlatformResponse(
        PlatformId id,

        @Schema(example = "platform") String object,
        @Schema(example = "Acme Payments") String name,
        Environment environment,

        @Schema(description = CreatePlatformRequest.FOUR_EYES, example = "false")
        boolean fourEyes,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant updatedAt) {

    static PlatformResponse from(Platform platform) {
        return new PlatformResponse(
                platform.id(),
                "platform",
                platform.name(),
                platform.environment(),
                platform.fourEyes(),
                platform.createdAt(),
                platform.updatedAt());
    }
}
