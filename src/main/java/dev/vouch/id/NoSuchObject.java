package dev.vouch.id;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** Nothing here has this id: there is none, it is another platform's, or the text is no id at all. Never which. */
public class NoSuchObject extends ApiException {

    public NoSuchObject(ErrorCode code, Object id) {
        super(code, code.title() + ": " + id + ".");
    }
}
