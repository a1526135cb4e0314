package dev.vouch.agreement;

import dev.vouch.id.TermsId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Terms", description = "One version of your terms. It never changes: another text is another version.")
public record TermsResponse(
        TermsId id,

        @Schema(example = "terms") String object,

        @Schema(
                description = "Your word for these terms. Customers have to accept `terms_of_service`",
                example = "terms_of_service")
        String kind,

        @Schema(example = "2026-01") String version,

        @Schema(description = "Where the text is published", example = "https://example.com/terms/2026-01")
        String url,

        @Schema(
                description = "SHA-256 of the text",
                example = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        String textSha256,

        @Schema(description = "When this version replaces the one before it", example = "2026-01-15T10:00:00.000Z")
        Instant effectiveAt,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

    public static TermsResponse from(Terms terms) {
        return new TermsResponse(
                terms.id(),
                "terms",
                terms.kind(),
                terms.version(),
                terms.url(),
                terms.textSha256(),
                terms.effectiveAt(),
                terms.createdAt());
    }
}
