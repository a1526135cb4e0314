package dev.vouch.idempotency;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

class IdempotencyKeyReused extends ApiException {

    IdempotencyKeyReused() {
        super(ErrorCode.IDEMPOTENCY_KEY_REUSED, "Another request came with this key: take a fresh key for this one.");
    }
}
