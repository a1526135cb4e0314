package dev.vouch.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.CustomerId;
import dev.vouch.id.FirstApprovalId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The decision of a first reviewer, which waits for a second one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The decision of a first reviewer. It takes effect once a second person makes the same one")
public record FirstApproval(
        @Schema(example = "fap_01kdvdna00e008000000000001") FirstApprovalId id,
        @Schema(example = "first_approval") String object,
        CustomerId customerId,

        @Schema(
                description = "The kind of decision: `kyc.approve`, `kyc.keep`, `kyc.reopen`, `kyc.risk`, `limits`, or"
                        + " `endorsement.` and its name",
                example = "limits")
        String kind,

        @Schema(
                description =
                        "The decision, which the second person repeats. On limits and endorsements also its reason,"
                                + " which may differ",
                example = "limits single 20000.00, daily 40000.00, monthly 80000.00: Audited accounts seen")
        String summary,

        @Schema(
                description = "The key of the reviewer, or how the person signed in to the desk",
                example = "key_01kdvdna00e008000000000001")
        String actor,

        @Schema(description = "The reviewer, by name or e-mail", example = "ada@example.com") @Nullable
        String person,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

    /** Who decided first. */
    public String by() {
        return person == null ? actor : person;
    }
}
