package dev.vouch.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.OwnerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document in the API, without its content. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Document",
        description =
                "A document of a customer, without its bytes. Fields without a value are absent. New values of the"
                        + " enums may appear.")
public record DocumentResponse(
        DocumentId id,

        @Schema(example = "document") String object,

        CustomerId customerId,

        @Schema(description = "The beneficial owner it belongs to; absent for the customer's own") @Nullable
        OwnerId ownerId,

        DocumentType type,

        @Schema(description = "Of identity documents only") @Nullable
        DocumentSide side,

        @Schema(description = "ISO 3166-1 alpha-2", example = "US") @Nullable
        String issuingCountry,

        @Schema(example = "2024-01-15") @Nullable LocalDate issuedOn,
        @Schema(example = "2034-01-15") @Nullable LocalDate expiresOn,

        @Schema(description = "What the file is by its content", example = "image/png")
        String mediaType,

        @Schema(description = "In bytes", example = "204800")
        int size,

        @Schema(description = "In pixels; of images only", example = "1200") @Nullable
        Integer width,

        @Schema(description = "In pixels; of images only", example = "800") @Nullable
        Integer height,

        @Schema(description = "`pending` until it is evaluated; a `rejected` document must be submitted again")
        DocumentStatus status,

        @Schema(description = "Of rejected documents only", example = "The photo is blurred.") @Nullable
        Explanation rejectionReason,

        @Schema(
                description = "Since when a newer document of its type and side counts in its place",
                example = "2026-01-15T10:00:00.000Z")
        @Nullable
        Instant supersededAt,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant updatedAt) {

    public static DocumentResponse from(Document document) {
        return new DocumentResponse(
                document.id(),
                "document",
                document.customerId(),
                document.ownerId() == null ? null : new OwnerId(document.ownerId()),
                document.type(),
                document.side(),
                document.issuingCountry(),
                document.issuedOn(),
                document.expiresOn(),
                document.file().mediaType(),
                document.file().byteSize(),
                document.file().width(),
                document.file().height(),
                document.status(),
                document.rejectionReason(),
                document.supersededAt(),
                document.createdAt(),
                document.updatedAt());
    }
}
