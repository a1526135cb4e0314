package dev.vouch.evidence.web;

import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.util.List;

/** The period that evidence is requested of. */
record EvidencePeriod(
        @Schema(description = "The period begins with this moment", example = "2026-01-01T00:00:00.000Z") @NotNull
        Instant decidedAfter,

        @Schema(
                description = "The period ends before this moment, which has passed",
                example = "2026-02-01T00:00:00.000Z")
        @NotNull
        @PastOrPresent(message = "must be in the past: the period has to be over")
        Instant decidedBefore)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        return decidedAfter == null || decidedBefore == null || decidedAfter.isBefore(decidedBefore)
                ? List.of()
                : List.of(Fault.at("/decided_before", "before_the_beginning", "must be later than decided_after"));
    }
}
