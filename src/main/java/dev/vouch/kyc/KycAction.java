package dev.vouch.kyc;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** An action on a case. {@link KycLifecycle} defines the statuses in which it is possible. */
@Schema(enumAsRef = true, description = "What happened to KYC, or can happen to it. New values may appear")
public enum KycAction {
    /** The link is opened, or something is submitted for the first time. */
    START,
    /** A submission leaves something required open. */
    REQUIRE_MORE,
    /** A submission completes the business's own part; its owners are outstanding. */
    AWAIT_OWNERS,
    /** A submission leaves nothing outstanding. */
    COMPLETE,
    /** The checks ask for something that can be corrected. */
    REQUEST_CORRECTION,
    /** The checks refer to a person. */
    REFER,
    /** A reviewer requests more information. */
    REQUEST_INFORMATION,
    APPROVE,
    REJECT,
    /** The approved facts have changed. */
    REVERIFY,
    /** A reviewer withdraws an approval for good. */
    REVOKE,
    /** A reviewer closes a monitoring review, and the approval stands. */
    KEEP,
    /** A reviewer gives a rejected customer another try. */
    REOPEN,
    /** A customer whose rejection is retryable submits again. */
    RESUBMIT;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
