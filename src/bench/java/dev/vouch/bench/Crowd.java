package dev.vouch.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that repeat one task. */
final class Crowd {

    private Crowd() {}

    interface Work {
        void run() throws Exception;
    }

    /** @return how often the task was run */
    static long during(Duration length, int threads, Work work) throws InterruptedException {
        List<Work> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(work);
        }
        return during(length, all);
    }

    static long during(Duration length, List<? extends Work> works) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        AtomicLong done = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (Work work : works) {
                all.add(() -> {
                    while (System.nanoTime() < end) {
                        work.run();
                        done.incrementAndGet();
                    }
                    return null;
                });
            }
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            threads.shutdown();
        }
        return done.get();
    }
}
