package dev.vouch.approval;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** A second approval must come from another person than the first one; another key is not enough. */
public class SecondPersonRequired extends ApiException {

    public SecondPersonRequired() {
        super(
                ErrorCode.FOUR_EYES_REQUIRED,
                "You have already approved this, with this or another key: a second person must approve it, too.");
    }
}
