package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.kyc.Submissions;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that submit one customer after the other for KYC, and send each request with its key until it is answered. */
final class SubmittingClients {

    private static final int COUNT = 4;

    private final Api api;
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    private final AtomicInteger submitted = new AtomicInteger();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    SubmittingClients(Api api) {
        this.api = api;
        for (int i = 0; i < COUNT; i++) {
            threads.submit(this::work);
        }
    }

    int submitted() {
        return submitted.get();
    }

    /** Lets them finish their requests. */
    void stop() throws InterruptedException {
        stopped = true;
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        assertThat(surprises).isEmpty();
    }

    private void work() {
        while (!stopped) {
            String customer =
                    untilAnswered("/v0/customers", Submissions.JOHN, 201).header("Location");
            untilAnswered(customer + "/kyc", Submissions.passportAndSelfie(), 202);
            submitted.incrementAndGet();
        }
    }

    private Answer untilAnswered(String path, String body, int status) {
        Api withKey = api.with("Idempotency-Key", UUID.randomUUID().toString());
        while (true) {
            try {
                Answer answer = withKey.post(path, body);
                if (answer.status() == status) {
                    return answer;
                }
                if (answer.header("Retry-After") == null) {
                    surprises.add(answer.toString());
                }
                Thread.sleep(50);
            } catch (IllegalStateException noAnswer) {
                Thread.onSpinWait();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
