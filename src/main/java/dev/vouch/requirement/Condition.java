package dev.vouch.requirement;

import io.swagger.v3.oas.annotations.media.Schema;

/** A condition of an endorsement that no document can fulfil. */
@Schema(description = "A condition of the endorsement that no document can fulfil")
public record Condition(
        @Schema(description = "The criterion of the endorsement's policy", example = "us_address")
        String name,

        @Schema(description = "The condition", example = "The address is in the United States")
        String description) {}
