package dev.vouch.requirement;

import io.swagger.v3.oas.annotations.media.Schema;

/** What has to hold for an endorsement and that nothing which is brought makes hold. */
@Schema(name = "Condition", description = "What has to hold for the endorsement, and no document can fulfil")
public record Condition(
        @Schema(description = "The criterion of the endorsement's policy", example = "us_address")
        String name,

        @Schema(description = "What has to hold", example = "The address is in the United States")
        String description) {}
