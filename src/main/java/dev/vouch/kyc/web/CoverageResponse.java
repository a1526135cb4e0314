package dev.vouch.kyc.web;

import dev.vouch.kyc.check.ScreeningCoverage.Coverage;
import dev.vouch.screening.ListEdition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(
        name = "ScreeningCoverage",
        description = "The lists in force, and how many customers were screened against their newest editions")
record CoverageResponse(
        @Schema(example = "screening_coverage") String object,
        List<CurrentList> lists,

        @Schema(
                description = "Customers approved or in review, who are screened again with each new edition",
                example = "1200")
        long monitored,

        @Schema(
                description = "Those of them whose last screening is older than the newest edition by more than a day,"
                        + " or who were not screened against it within a day. Customers that were never screened count from"
                        + " their approval; a simulated approval counts as screened. Counted up to 10000, which means as many or"
                        + " more",
                example = "0")
        long overdue) {

    @Schema(description = "A list in force")
    record CurrentList(
            @Schema(example = "ofac") String name,

            @Schema(description = "`sanctions`, `pep` or `adverse_media`", example = "sanctions")
            String kind,

            @Schema(description = "The same in the log and in the checks", example = "77b10a4e63f8")
            String edition,

            @Schema(example = "18523") int entries,

            @Schema(description = "When it came into force", example = "2026-01-15T10:00:00.000Z")
            Instant importedAt) {

        static CurrentList from(ListEdition list) {
            return new CurrentList(
                    list.name(), list.kind().toString(), list.version(), list.entries(), list.importedAt());
        }
    }

    static CoverageResponse from(Coverage coverage) {
        return new CoverageResponse(
                "screening_coverage",
                coverage.lists().stream().map(CurrentList::from).toList(),
                coverage.monitored(),
                coverage.overdue());
    }
}
