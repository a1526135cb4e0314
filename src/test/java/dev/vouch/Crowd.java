package dev.vouch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Clients that do things at the same time. */
public final class Crowd {

    private Crowd() {}

    /** Lets so many threads, which begin at the same moment, work through the tasks; the answers are in their order. */
    public static <T> List<T> of(int size, List<Callable<T>> tasks) {
        CyclicBarrier start = new CyclicBarrier(size);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                Callable<T> task = tasks.get(i);
                boolean first = i < size;
                answers.add(threads.submit(() -> {
                    if (first) {
                        start.await();
                    }
                    return task.call();
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get(5, TimeUnit.MINUTES));
            }
            return all;
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
