package dev.vouch.id;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class AlreadyDeleted extends ApiException {

    public AlreadyDeleted(Object id) {
        super(ErrorCode.ALREADY_DELETED, id + " is already deleted: it can be read, but not changed.");
    }
}
