package dev.vouch.limit;

import dev.vouch.endorsement.ActionFrom;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why an amount is not allowed. */
@Schema(name = "AuthorizationReason", description = "Why it is not allowed")
public record AuthorizationReason(
        @Schema(
                description = "`customer_not_active`; `endorsement_withheld`, once for each thing that is missing or in"
                        + " the way; `single_limit_exceeded`, `daily_limit_exceeded` or `monthly_limit_exceeded`. New"
                        + " values may appear",
                example = "daily_limit_exceeded")
        String code,

        @Schema(
                description = "The reason in words",
                example = "5000.00 exceeds the 2500.00 left of the daily limit of 15000.00.")
        String message,

        ActionFrom actionFrom) {

    /** One that an older or newer release stored may not say who has to act, as far as this one knows. */
    public AuthorizationReason {
        actionFrom = actionFrom == null ? ActionFrom.REVIEWER : actionFrom;
    }
}
