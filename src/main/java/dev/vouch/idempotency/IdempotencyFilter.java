package dev.vouch.idempotency;

import dev.vouch.id.PlatformId;
import dev.vouch.platform.Caller;
import dev.vouch.web.BufferedRequest;
import dev.vouch.web.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Executes a request with an {@code Idempotency-Key} once. The services behind this filter join the transaction that
 * claims the key, and it also stores their answer: after a crash all of it has happened, or nothing. An error answer
 * rolls everything back, so that the key is free again.
 */
@Component
@Order(FilterOrder.IDEMPOTENCY)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int FIRST_ERROR_STATUS = 400;

    private final IdempotencyKeys keys;
    private final PlatformTransactionManager transactions;

    IdempotencyFilter(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    /**
     * Decided by the caller and not by the address, which has more than one spelling: only callers reach what changes
     * anything.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CHANGING.contains(request.getMethod())
                || request.getHeader(IdempotencyKey.HEADER) == null
                || Caller.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        IdempotencyKey key = IdempotencyKey.of(request);
        PlatformId platform = Caller.current().orElseThrow().platformId();
        try (BufferedRequest buffered = BufferedRequest.of(request)) {
            doOnce(key, platform, buffered, response, chain);
        }
    }

    private void doOnce(
            IdempotencyKey key,
            PlatformId platform,
            BufferedRequest buffered,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Fingerprint fingerprint = Fingerprint.of(buffered);
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            Optional<StoredResponse> first = claim(transaction, platform, key, fingerprint);
            if (first.isPresent()) {
                transactions.rollback(transaction);
                first.get().replayTo(response);
            } else {
                ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
                chain.doFilter(buffered, answer);
                end(transaction, platform, key, fingerprint, buffered.getRequestURI(), answer);
                answer.copyBodyToResponse();
            }
        } finally {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
    }

    /** The timeout has aborted this transaction: it is rolled back before the next query. */
    private Optional<StoredResponse> claim(
            TransactionStatus transaction, PlatformId platform, IdempotencyKey key, Fingerprint fingerprint) {
        try {
            return keys.claim(platform, key, fingerprint);
        } catch (CannotAcquireLockException stillRunning) {
            transactions.rollback(transaction);
            throw keys.runsAnother(platform, key, fingerprint) ? new IdempotencyKeyReused() : new IdempotencyKeyInUse();
        }
    }

    private void end(
            TransactionStatus transaction,
            PlatformId platform,
            IdempotencyKey key,
            Fingerprint fingerprint,
            String path,
            ContentCachingResponseWrapper answer) {
        if (answer.getStatus() >= FIRST_ERROR_STATUS) {
            transactions.rollback(transaction);
        } else {
            try {
                StoredResponse response = StoredResponse.of(answer);
                keys.store(platform, key, fingerprint, response, CustomerOfCall.find(path, response.body()));
                transactions.commit(transaction);
            } catch (RuntimeException failure) {
                StoredResponse.removeHeaders(answer);
                throw failure;
            }
        }
    }
}
