package dev.vouch.limit;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** The authorization was declined or has been reversed, so no amount is counted. */
class NothingToReverse extends ApiException {

    NothingToReverse(Authorization authorization) {
        super(
                code(authorization),
                "The authorization " + authorization.id()
                        + " was declined or has been reversed: no amount of it is counted.");
    }

    private static ErrorCode code(Authorization authorization) {
        return authorization.decision() == AuthorizationDecision.DECLINED
                ? ErrorCode.AUTHORIZATION_DECLINED
                : ErrorCode.AUTHORIZATION_ALREADY_REVERSED;
    }
}
