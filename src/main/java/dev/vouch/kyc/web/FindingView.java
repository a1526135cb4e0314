package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.kyc.RecordedFinding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Finding",
        description = "For reviewers only: a finding that a check refers to them. It stays on record, and an approval"
                + " answers each open one with a reason. Only a reviewer closes a match or a duplicate; a match that"
                + " becomes stronger later is a new finding")
record FindingView(
        @Schema(example = "sanctions") String check,

        @Schema(description = "The match: an entry of a list, another customer, a country", example = "ofac 12345")
        String reference,

        @Schema(example = "ofac 12345 \"DOE, John\" (possible, 0.91, same birth date).")
        String detail,

        @Schema(description = "The edition of the list", example = "ofac 2026-01-14") @Nullable
        String edition,

        @Schema(description = "Whether it waits for a reviewer", example = "true")
        boolean open,

        @Schema(description = "Who closed it", example = "key_01kdvdna00e008000000000001") @Nullable
        String closedBy,

        @Schema(example = "false_positive: Another birthplace, seen in the passport.") @Nullable
        String closedReason,

        @Schema(example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant closedAt,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

    static List<FindingView> of(List<RecordedFinding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }

    private static FindingView of(RecordedFinding recorded) {
        RecordedFinding.Closing closing = recorded.closing();
        return new FindingView(
                recorded.finding().check(),
                recorded.finding().reference(),
                recorded.finding().detail(),
                recorded.finding().strength().edition(),
                recorded.isOpen(),
                closing == null ? null : closing.by(),
                closing == null ? null : closing.reason(),
                closing == null ? null : closing.at(),
                recorded.foundAt());
    }
}
