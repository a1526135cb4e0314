package dev.vouch.error;

import java.util.List;
import java.util.Map;

/** A refusal that is answered to the caller. Its subclasses are named as facts. */
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

    /** The faults of the input, where the input is wrong. */
    public List<Fault> faults() {
        return List.of();
    }

    /** Further members of the answer, in snake_case (RFC 9457, section 3.2). */
    public Map<String, Object> extensions() {
        return Map.of();
    }

    /** Headers of the answer, for example {@code Retry-After}. */
    public Map<String, String> headers() {
        return Map.of();
    }

    /** A refusal is an answer: its stack trace would never be read, so it has none. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
