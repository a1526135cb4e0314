package dev.vouch.web;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that exceed their {@link BodyLimit}: by their announced length, or as soon as too much has been read.
 * Only bytes that were read count in the {@link BodyMemory}, so an announced length costs nothing.
 */
@Component
@Order(FilterOrder.BODY_LIMIT)
class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final BodyMemory memory;

    BodyLimitFilter(BodyLimits limits, BodyMemory memory) {
        this.limits = limits;
        this.memory = memory;
    }

    /** A forwarded request is an answer: the request itself has passed this filter. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.FORWARD;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodySize limit = limits.of(request);
        if (request.getContentLengthLong() > limit.bytes()) {
            throw tooLarge(limit);
        }
        try (BodyMemory.Body body = memory.bodyOf(request)) {
            chain.doFilter(new LimitedRequest(request, limit, body), response);
        }
    }

    private static RequestFailed tooLarge(BodySize limit) {
        return new RequestFailed(ErrorCode.PAYLOAD_TOO_LARGE, "The body must not exceed " + limit + ".");
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final BodySize limit;
        private final BodyMemory.Body memory;

        LimitedRequest(HttpServletRequest request, BodySize limit, BodyMemory.Body memory) {
            super(request);
            this.limit = limit;
            this.memory = memory;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit, memory);
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final BodySize limit;
        private final BodyMemory.Body memory;
        private int read;

        LimitedStream(ServletInputStream body, BodySize limit, BodyMemory.Body memory) {
            this.body = body;
            this.limit = limit;
            this.memory = memory;
        }

        @Override
        public int read() throws IOException {
            return count(body.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int result = body.read(bytes, offset, length);
            return count(result, result);
        }

        private int count(int result, int bytes) {
            if (result >= 0) {
                int before = read;
                read += bytes;
                if (read > limit.bytes()) {
                    throw tooLarge(limit);
                }
                memory.take(Math.min(read, limit.memory()) - Math.min(before, limit.memory()));
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
