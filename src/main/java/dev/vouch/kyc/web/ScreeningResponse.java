package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.ScreeningId;
import dev.vouch.kyc.check.Screening;
import dev.vouch.screening.ScreeningVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Screening",
        description = "Proof that the customer was screened, and against which editions of the lists")
record ScreeningResponse(
        ScreeningId id,

        @Schema(example = "screening") String object,

        @Schema(
                description = "The check run that it was part of; absent if a new edition of a list caused it",
                example = "1")
        @Nullable
        Integer run,

        List<ScreenedList> lists,

        @Schema(description = "The number of matching entries; 0 if none", example = "0")
        int matches,

        @Schema(
                description = "Whether one of them was new, or stronger than one that a reviewer has cleared",
                example = "false")
        boolean newMatches,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

    @Schema(description = "A list in the edition that was screened against")
    record ScreenedList(
            @Schema(example = "ofac") String name,

            @Schema(description = "The same in the log and in the checks", example = "77b10a4e63f8")
            String edition) {}

    static ScreeningResponse from(Screening screening) {
        return new ScreeningResponse(
                screening.id(),
                "screening",
                screening.run(),
                screening.version().lists().entrySet().stream()
                        .map(list -> new ScreenedList(list.getKey(), ScreeningVersion.shortened(list.getValue())))
                        .toList(),
                screening.matches(),
                screening.isNews(),
                screening.at());
    }
}
