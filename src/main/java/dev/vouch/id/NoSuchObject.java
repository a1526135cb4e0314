package dev.vouch.id;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/**
 * No object has this id: it does not exist, belongs to another platform, or is not a valid id. The answer never says
 * which.
 */
public class NoSuchObject extends ApiException {

    public NoSuchObject(ErrorCode code, Object id) {
        super(code, code.title() + ": " + id + ".");
    }
}
