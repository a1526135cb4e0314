package dev.vouch.limit;

import dev.vouch.endorsement.ActionFrom;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "Why the customer may not move the amount")
public record AuthorizationReason(
        @Schema(
                description = "`customer_not_active`; `endorsement_withheld`, once for each criterion that is not"
                        + " met; `single_limit_exceeded`, `daily_limit_exceeded` or `monthly_limit_exceeded`. New"
                        + " values may appear",
                example = "daily_limit_exceeded")
        String code,

        @Schema(
                description = "The reason in words",
                example = "5000.00 exceeds the 2500.00 left of the daily limit of 15000.00.")
        String message,

        ActionFrom actionFrom) {

    /** A reason that another release stored may name an actor that this release does not know. */
    public AuthorizationReason {
        actionFrom = actionFrom == null ? ActionFrom.REVIEWER : actionFrom;
    }
}
