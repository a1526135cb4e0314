package dev.vouch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Bounds the memory of all bodies being read: an eighth of the heap by default, as a body may take twice its size while
 * it is read. One caller gets a quarter of it, so that no caller blocks the others.
 */
@Component
class BodyMemory {

    private static final int PART_OF_HEAP = 8;
    private static final int CALLERS = 4;

    private final long limit;
    private final Map<String, Long> takenBy = new HashMap<>();
    private long taken;

    BodyMemory(@Value("${vouch.bodies.memory:0B}") DataSize configured) {
        this.limit = configured.toBytes() > 0
                ? configured.toBytes()
                : Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    }

    /** The memory of one body, until it is closed. */
    Body bodyOf(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return new Body(caller == null ? request.getRemoteAddr() : caller.getName());
    }

    private synchronized void take(String caller, int bytes) {
        long ofCaller = takenBy.getOrDefault(caller, 0L) + bytes;
        if (taken + bytes > limit || ofCaller > limit / CALLERS) {
            throw new TooMuchWork("Too many bodies are being read. Retry shortly.");
        }
        taken += bytes;
        takenBy.put(caller, ofCaller);
    }

    private synchronized void release(String caller, int bytes) {
        taken -= bytes;
        takenBy.computeIfPresent(caller, (key, all) -> all == bytes ? null : Long.valueOf(all - bytes));
    }

    final class Body implements AutoCloseable {

        private final String caller;
        private int bytes;

        private Body(String caller) {
            this.caller = caller;
        }

        /** @throws TooMuchWork when the memory, or this caller's share of it, is exhausted */
        void take(int more) {
            BodyMemory.this.take(caller, more);
            bytes += more;
        }

        @Override
        public void close() {
            if (bytes > 0) {
                release(caller, bytes);
            }
        }
    }
}
