package dev.vouch.endorsement;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "Why the customer may not")
public record EligibilityReason(
        @Schema(
                description = "The criterion that does not hold, or `restricted` or `revoked`;"
                        + " `single_limit_exceeded`, `daily_limit_exceeded` or `monthly_limit_exceeded`; or"
                        + " `being_evaluated`: ask again in a moment. New values may appear",
                example = "us_address")
        String code,

        @Schema(example = "The address is not in the United States.")
        String message,

        ActionFrom actionFrom) {

    /** A reason that another release stored may name an actor that this release does not know. */
    public EligibilityReason {
        actionFrom = actionFrom == null ? ActionFrom.REVIEWER : actionFrom;
    }
}
