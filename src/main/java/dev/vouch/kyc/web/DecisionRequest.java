package dev.vouch.kyc.web;

import dev.vouch.error.Fault;
import dev.vouch.kyc.Decision;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(description = "A reviewer's decision")
record DecisionRequest(
        @NotNull
        @Schema(
                description =
                        "`approve`, `reject`, `request_information` in manual review; `keep` in a monitoring review;"
                                + " `revoke` or `reverify` an approval; `reopen` a rejection",
                example = "approve")
        Decision.Kind decision,

        @Size(max = 20)
        @Schema(
                description =
                        "Required to reject, to revoke, to keep and to request information; to approve, one for each"
                                + " check that refers")
        @Nullable
        List<Decision.@NotNull @Valid Reason> reasons,

        @Schema(description = "Whether a rejection may be reopened; false if omitted", example = "false") @Nullable
        Boolean retryable,

        @Size(max = 20)
        @Schema(
                description = "The requirements to request again, also ones that the level does not have. The id of a"
                        + " beneficial owner requests the identity document of that owner alone; append `/selfie` for"
                        + " the owner's selfie. Required to request information. If omitted when reopening or"
                        + " re-verifying, the identity document (for a business: its articles) is requested, unless"
                        + " something else is outstanding",
                example = "[\"identity_document\"]")
        @Nullable
        List<@NotNull String> requested)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        return decision == null ? List.of() : toDecision().faults();
    }

    Decision toDecision() {
        return new Decision(
                decision, all(reasons), Boolean.TRUE.equals(retryable), requested == null ? List.of() : requested);
    }

    static List<Decision.Reason> all(@Nullable List<Decision.Reason> reasons) {
        return reasons == null
                ? List.of()
                : reasons.stream().filter(Objects::nonNull).toList();
    }
}
