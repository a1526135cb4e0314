package dev.vouch.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Admits a few requests with files at a time, so that any number of them fits into the heap. They wait after their
 * bodies have been read into files: a slow client takes no place. They wait before the filter that opens a transaction,
 * and so occupy no connection.
 */
@Component
@Order(FilterOrder.LARGE_BODY)
class LargeBodyFilter extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final UploadBulkhead bulkhead;

    LargeBodyFilter(BodyLimits limits, UploadBulkhead bulkhead) {
        this.limits = limits;
        this.bulkhead = bulkhead;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return limits.of(request) == BodySize.ORDINARY;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (BufferedRequest buffered = BufferedRequest.of(request);
                UploadBulkhead.Place place = bulkhead.enter()) {
            chain.doFilter(buffered, response);
        }
    }
}
