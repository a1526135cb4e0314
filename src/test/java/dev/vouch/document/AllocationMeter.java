package dev.vouch.document;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Measures what requests with files allocate on the heap, whether it is freed again meanwhile or not: no request can need
 * more than that at once.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AllocationMeter extends OncePerRequestFilter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final BlockingQueue<Long> costs = new LinkedBlockingQueue<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().matches("/v0/customers/[^/]+/(kyc|documents)");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            chain.doFilter(request, response);
        } finally {
            costs.add(THREADS.getCurrentThreadAllocatedBytes() - before);
        }
    }

    /** Drops the measurements of earlier tests. */
    void reset() {
        costs.clear();
    }

    /** What the next request has allocated, once it has ended: its answer may be there before. */
    long next() {
        try {
            return Objects.requireNonNull(costs.poll(1, TimeUnit.MINUTES), "There was no request");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
