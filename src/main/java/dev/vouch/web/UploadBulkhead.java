package dev.vouch.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Limits the concurrent work with whole files in the heap: further work waits. */
@Component
public class UploadBulkhead {

    private final Semaphore places;
    private final Duration patience;
    private final int queue;

    public UploadBulkhead(
            @Value("${vouch.files.at-once:4}") int atOnce,
            @Value("${vouch.files.wait:60s}") Duration patience,
            @Value("${vouch.files.queue:64}") int queue) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
        this.queue = queue;
    }

    /** A place for one piece of work: close it afterwards. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws TooMuchWork when the wait is too long, or too many others wait */
    public Place enter() {
        if (places.getQueueLength() >= queue || !acquire()) {
            throw new TooMuchWork("Too many files are being processed. Retry shortly.");
        }
        return places::release;
    }

    private boolean acquire() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
