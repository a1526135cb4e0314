package dev.vouch.idempotency;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

class IdempotencyKeyReused extends ApiException {

    IdempotencyKeyReused() {
        super(ErrorCode.IDEMPOTENCY_KEY_REUSED, "This key was used with a different request. Use a new key.");
    }
}
