package dev.vouch.error;

/** A refusal with only a code and a sentence. */
public class RequestFailed extends ApiException {

    public RequestFailed(ErrorCode code, String detail) {
        super(code, detail);
    }
}
