package dev.vouch.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vouch.event.CanonicalJson;
import dev.vouch.event.EventResponse;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.EventId;
import dev.vouch.storage.StoredJson;
import dev.vouch.tenancy.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry in the API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "TimelineEntry",
        description = "Who did what, when and why. Its hash covers the entry before it. Absent fields have no value.")
public record TimelineEntryResponse(
        @Schema(description = "The id of the event, which is the same")
        EventId id,

        @Schema(example = "timeline_entry") String object,
        CustomerId customerId,

        @Schema(description = "Counts the entries from 1, without gaps", example = "2")
        long sequence,

        @Schema(description = "The action: the type of the event. New types may appear", example = "customer.locked")
        String action,

        Actor actor,

        @Schema(description = "Why, where somebody gave a reason", example = "Suspicious transfers") @Nullable
        String reason,

        @Schema(description = "The fields that changed", example = "[\"status\"]")
        List<String> changed,

        @Schema(description = "The document that was submitted, decided on or opened") @Nullable
        DocumentId documentId,

        @JsonRawValue @Schema(implementation = EventResponse.Data.class)
        String data,

        @Schema(description = "Whether `data` was erased. The hashes are still valid", example = "false")
        boolean erased,

        @Schema(
                description = "Hashed with `data`; absent once that is erased",
                example = "0f1e2d3c4b5a69788796a5b4c3d2e1f0")
        @Nullable
        String salt,

        @Schema(
                description = "SHA-256 of `{data, salt}` in canonical JSON",
                example = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        String dataHash,

        @Schema(
                description = "The `hash` of the previous entry; 64 zeros in the first one",
                example = "0000000000000000000000000000000000000000000000000000000000000000")
        String previousHash,

        @Schema(
                description = "SHA-256 of `{actor, created_at, customer_id, data_hash, id, previous_hash, sequence,"
                        + " type}` in canonical JSON (RFC 8785), where `type` is the `action`",
                example = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9")
        String hash,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

    public static TimelineEntryResponse from(TimelineEntry entry) {
        JsonNode data = StoredJson.read(entry.event().data(), JsonNode.class);
        return new TimelineEntryResponse(
                entry.event().id(),
                "timeline_entry",
                entry.customerId(),
                entry.event().sequence(),
                entry.event().type(),
                entry.event().actor(),
                reason(data),
                data.path("previous").propertyNames().stream().toList(),
                documentId(entry.event().type(), data.path("object")),
                entry.event().data(),
                entry.isErased(),
                entry.salt() == null ? null : CanonicalJson.hex(entry.salt()),
                CanonicalJson.hex(entry.dataHash()),
                CanonicalJson.hex(entry.previousHash()),
                CanonicalJson.hex(entry.hash()),
                entry.event().createdAt());
    }

    private static @Nullable String reason(JsonNode data) {
        JsonNode reason = data.has("reason") ? data.path("reason") : data.at("/object/reason");
        return reason.isString() ? reason.asString() : null;
    }

    private static @Nullable DocumentId documentId(String action, JsonNode object) {
        JsonNode id = object.has("document_id") ? object.path("document_id") : object.path("id");
        return action.startsWith("document.") && id.isString() ? DocumentId.of(id.asString()) : null;
    }
}
