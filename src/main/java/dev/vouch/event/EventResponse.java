package dev.vouch.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.tenancy.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event in answers and webhooks. */
@Schema(
        name = "Event",
        description = "Something that happened to a customer, or to the platform itself. New types may appear.")
public record EventResponse(
        EventId id,

        @Schema(example = "event") String object,

        @Schema(
                description =
                        "In the past tense. [The guide](/guides/webhooks.md) lists the types; new ones may appear",
                example = "customer.created")
        String type,

        @Schema(description = "Null where the event is of no customer, such as of a webhook endpoint") @Nullable
        CustomerId customerId,

        @Schema(description = "Counts this customer's events from 1, without gaps; 0 without a customer", example = "1")
        long sequence,

        Actor actor,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,

        @JsonRawValue @Schema(implementation = Data.class) String data) {

    @Schema(name = "EventData")
    public record Data(
            @Schema(
                    description = "The object after the change, as the API shows it: its `object` names its kind",
                    types = "object")
            Object object,

            @Schema(
                    description = "The previous values of the changed fields; null for fields without one",
                    types = "object")
            Object previous,

            @Schema(description = "Why, where somebody gave a reason; absent otherwise") @Nullable
            String reason) {}

    public static EventResponse from(Event event) {
        return new EventResponse(
                event.id(),
                "event",
                event.type(),
                event.customerId(),
                event.sequence(),
                event.actor(),
                event.createdAt(),
                event.data());
    }
}
