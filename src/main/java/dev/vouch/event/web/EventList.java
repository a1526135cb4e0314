package dev.vouch.event.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.event.EventResponse;
import dev.vouch.id.EventId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of events. Its cursor is an event's id, also on the last page. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "One page of events")
record EventList(
        @Schema(description = "Always `list`", example = "list")
        String object,

        List<EventResponse> data,

        @Schema(description = "Whether more events follow this page", example = "false")
        boolean hasMore,

        @Schema(
                description =
                        "Send it as `after` to continue from here, also on the last page; null where no event exists"
                                + " yet")
        @Nullable
        EventId cursor) {}
