package dev.vouch.evidence.web;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record EvidenceExportRequest(
        @NotNull @Schema(description = "The period begins with this moment", example = "2026-01-01T00:00:00.000Z")
        Instant decidedAfter,

        @NotNull
        @Schema(
                description = "The period ends before this moment, which has passed",
                example = "2026-02-01T00:00:00.000Z")
        Instant decidedBefore) {

    /** A period that has ended has one export, whenever it is requested. */
    void refuseUnlessOver(Instant now) {
        if (decidedBefore.isAfter(now)) {
            throw refusal("in_the_future", "must be in the past: the period has to be over");
        }
        if (!decidedAfter.isBefore(decidedBefore)) {
            throw refusal("before_the_beginning", "must be later than decided_after");
        }
    }

    private static InvalidRequest refusal(String code, String message) {
        return new InvalidRequest(Fault.at("/decided_before", code, message));
    }
}
