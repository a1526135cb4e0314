package dev.vouch.evidence.web;

import dev.vouch.web.QueryParameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/** The period that evidence is requested of. */
record PeriodQuery(
        @Schema(description = "The period begins with this moment", example = "2026-01-01T00:00:00.000Z")
        Instant decidedAfter,

        @Schema(
                description = "The period ends before this moment, which has passed",
                example = "2026-02-01T00:00:00.000Z")
        Instant before) {

    static PeriodQuery of(MultiValueMap<String, String> parameters, Instant now) {
        QueryParameters query = new QueryParameters(parameters);
        Instant after = query.required("decided_after", query.instant("decided_after"));
        Instant before = query.required("before", query.instant("before"));
        if (before != null && before.isAfter(now)) {
            query.refuse("before", "in_the_future", "must be in the past: the period has to be over");
        }
        if (after != null && before != null && !after.isBefore(before)) {
            query.refuse("before", "before_the_beginning", "must be later than decided_after");
        }
        query.refuseFaults();
        return new PeriodQuery(Objects.requireNonNull(after), Objects.requireNonNull(before));
    }
}
