package dev.vouch.kyc.web;

import dev.vouch.kyc.FirstApproval;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "FirstApproval", description = "For reviewers only: the first of two approvals, where two are required")
record FirstApprovalView(
        @Schema(description = "The key that approved", example = "key_01kdvdna00e008000000000001")
        String by,

        @Schema(description = "The holder of the key", example = "ada@example.com") @Nullable
        String person,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant at) {

    static @Nullable FirstApprovalView of(@Nullable FirstApproval approval) {
        return approval == null || approval.by() == null || approval.at() == null
                ? null
                : new FirstApprovalView(approval.by(), approval.person(), approval.at());
    }
}
