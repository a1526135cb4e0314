package dev.vouch.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the current request, which the answer and every log line carry. */
final class RequestId {

    static final String HEADER = "Request-Id";
    static final String LOG_KEY = "request_id";

    private RequestId() {}

    static @Nullable String current() {
        return MDC.get(LOG_KEY);
    }
}
