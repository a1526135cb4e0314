package dev.vouch.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.ApiKeyId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.ApiKey;
import dev.vouch.platform.IssuedKey;
import dev.vouch.platform.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ApiKey", description = "A key by which a program acts for a platform; absent fields have no value")
record ApiKeyResponse(
        ApiKeyId id,

        @Schema(example = "api_key") String object,

        PlatformId platformId,

        Role role,
        @Schema(example = "Billing service") @Nullable String name,

        @Schema(
                description = "The person who holds the key: records name it beside each action",
                example = "ada@example.com")
        @Nullable
        String person,

        @Schema(
                description = "The whole key, in the answer that creates it and never again",
                example = "sk_sandbox_3QnT0o2fX1u8yJr5mZc7Lk9Vb4Wd6Es0Ah2Gi4Pj6Rq")
        @Nullable
        String key,

        @Schema(example = "sk_sandbox_") String prefix,
        @Schema(example = "j6Rq") String lastFour,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,

        @Schema(
                description = "When the key was last used, accurate to a minute; absent before its first use",
                example = "2026-06-01T10:00:00.000Z")
        @Nullable
        Instant lastUsedAt,

        @Schema(example = "2027-01-15T10:00:00.000Z") @Nullable
        Instant expiresAt,

        @Schema(example = "2026-06-15T10:00:00.000Z") @Nullable
        Instant revokedAt) {

    static ApiKeyResponse from(ApiKey key) {
        return from(key, null);
    }

    static ApiKeyResponse from(IssuedKey issued) {
        return from(issued.key(), issued.text().value());
    }

    private static ApiKeyResponse from(ApiKey key, @Nullable String text) {
        return new ApiKeyResponse(
                key.id(),
                "api_key",
                key.platform().id(),
                key.role(),
                key.name(),
                key.person(),
                text,
                key.prefix(),
                key.lastFour(),
                key.createdAt(),
                key.lastUsedAt(),
                key.expiresAt(),
                key.revokedAt());
    }
}
