package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** A platform key cannot undo a reviewer's lock or restriction. */
public class ReviewerRequired extends ApiException {

    ReviewerRequired(String detail) {
        super(ErrorCode.REVIEWER_REQUIRED, detail);
    }
}
