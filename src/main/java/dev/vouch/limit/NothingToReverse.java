package dev.vouch.limit;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** It was declined, or has been reversed: it counts nothing that could be given back. */
class NothingToReverse extends ApiException {

    NothingToReverse(Authorization authorization) {
        super(
                code(authorization),
                "The authorization " + authorization.id() + " counts nothing that could be given back.");
    }

    private static ErrorCode code(Authorization authorization) {
        return authorization.decision() == AuthorizationDecision.DECLINED
                ? ErrorCode.AUTHORIZATION_DECLINED
                : ErrorCode.AUTHORIZATION_ALREADY_REVERSED;
    }
}
