package dev.vouch.kyc;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** The second of two approvals has to come with another key than the first. */
public class FourEyesRequired extends ApiException {

    FourEyesRequired() {
        super(ErrorCode.FOUR_EYES_REQUIRED, "This key has approved already: a second reviewer has to approve too.");
    }
}
