package dev.vouch.approval;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** The second of two approvals has to come from another person than the first: another key is not enough. */
public class SecondPersonRequired extends ApiException {

    public SecondPersonRequired() {
        super(
                ErrorCode.FOUR_EYES_REQUIRED,
                "You have approved this already, with this or another key: a second person has to approve it too.");
    }
}
