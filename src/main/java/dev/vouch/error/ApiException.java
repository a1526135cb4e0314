package dev.vouch.error;

import java.util.List;
import java.util.Map;

/** A refusal that the caller is told about. Its subclasses are named as the facts they state. */
public abstract class ApiException extends RuntimeException {

    private final ErrorCode code;

    protected ApiException(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Everything wrong with the input, where that is what is wrong. */
    public List<Fault> faults() {
        return List.of();
    }

    /** Further members of the answer, in snake_case (RFC 9457, section 3.2). */
    public Map<String, Object> extensions() {
        return Map.of();
    }

    /** Headers of the answer, say {@code Retry-After}. */
    public Map<String, String> headers() {
        return Map.of();
    }

    /** A refusal is an answer, not an accident: nobody reads its stack trace, so none is taken. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
