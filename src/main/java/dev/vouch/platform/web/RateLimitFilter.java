package dev.vouch.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vouch.platform.Caller;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits each key's rate, with {@code RateLimit} headers (draft-ietf-httpapi-ratelimit-headers). Every instance counts
 * on its own: a shared count would cost each request a round trip. Requests that the key's role may not send count too.
 */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimit limit;
    private final Cache<UUID, Bucket> buckets;

    RateLimitFilter(RateLimit limit) {
        this.limit = limit;
        this.buckets = Caffeine.newBuilder().expireAfterAccess(limit.window()).build();
    }

    /** A forwarded request is an answer: the request itself has been counted. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.FORWARD;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller.current().ifPresent(caller -> count(caller, response));
        chain.doFilter(request, response);
    }

    private void count(Caller caller, HttpServletResponse response) {
        ConsumptionProbe probe =
                buckets.get(caller.rateLimitId(), id -> newBucket()).tryConsumeAndReturnRemaining(1);
        response.setHeader(
                "RateLimit-Policy",
                "\"key\";q=" + limit.requests() + ";w=" + limit.window().toSeconds());
        response.setHeader(
                "RateLimit",
                "\"key\";r=" + probe.getRemainingTokens() + ";t="
                        + RateLimited.seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            throw RateLimited.byKey(limit, probe.getNanosToWaitForRefill());
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.window()))
                .build();
    }
}
