package dev.vouch.limit;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** The authorization was declined or has been reversed, so no amount is counted. */
class NothingToReverse extends ApiException {

    NothingToReverse(Authorization authorization) {
        super(
                isDeclined(authorization) ? ErrorCode.AUTHORIZATION_DECLINED : ErrorCode.AUTHORIZATION_ALREADY_REVERSED,
                "The authorization " + authorization.id()
                        + (isDeclined(authorization) ? " was declined" : " has been reversed already")
                        + ": it does not count towards the limits.");
    }

    private static boolean isDeclined(Authorization authorization) {
        return authorization.decision() == AuthorizationDecision.DECLINED;
    }
}
