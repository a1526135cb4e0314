package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** A platform's key cannot undo what a reviewer has done. */
public class ReviewerRequired extends ApiException {

    ReviewerRequired(String detail) {
        super(ErrorCode.REVIEWER_REQUIRED, detail);
    }
}
