package dev.vouch.openapi;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parameters of every paged list. */
public record Paging(
        @Schema(description = "How many to answer at most", minimum = "1", maximum = "100", defaultValue = "10")
        int limit,

        @Schema(
                description = "The `cursor` of the page before. It belongs to that page's filters: send the same ones",
                example = "Hi-dxHFyj18AAAGh-SMrTAGh-SMrTHIMpOLge0_L6mw")
        @Nullable
        String cursor) {}
