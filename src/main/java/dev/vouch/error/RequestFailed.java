package dev.vouch.error;

/** A refusal that needs no more than its code and a sentence. */
public class RequestFailed extends ApiException {

    public RequestFailed(ErrorCode code, String detail) {
        super(code, detail);
    }
}
