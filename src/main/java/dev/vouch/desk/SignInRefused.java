package dev.vouch.desk;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** A key that is valid, but does not open the desk. */
class SignInRefused extends ApiException {

    SignInRefused(ErrorCode code, String sentence) {
        super(code, sentence);
    }
}
