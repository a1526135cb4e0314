package dev.vouch.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Schedules the retries of a delivery at the times of the Standard Webhooks specification, counted from its first attempt:
 * additional attempts, such as those after an endpoint recovers, do not use up any of them.
 */
final class RetrySchedule {

    /** The waits between ten attempts: 75 hours and 35 minutes in total. */
    static final List<Duration> AFTER_FIRST_ATTEMPT = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5).plusSeconds(5),
            Duration.ofMinutes(35).plusSeconds(5),
            Duration.ofMinutes(155).plusSeconds(5),
            Duration.ofMinutes(455).plusSeconds(5),
            Duration.ofMinutes(1055).plusSeconds(5),
            Duration.ofMinutes(1895).plusSeconds(5),
            Duration.ofMinutes(3095).plusSeconds(5),
            Duration.ofMinutes(4535).plusSeconds(5));

    /** Spreads retries to endpoints that failed at the same time. */
    private static final double JITTER = 0.1;

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The time of the next attempt; empty after the last one.
     *
     * @param retryAfter the time that the endpoint requested, which can delay an attempt but not advance it
     */
    Optional<Instant> next(Instant firstAttempt, Instant now, @Nullable Duration retryAfter) {
        return AFTER_FIRST_ATTEMPT.stream()
                .map(firstAttempt::plus)
                .filter(now::isBefore)
                .findFirst()
                .map(time -> now.plus(withJitter(Duration.between(now, time))))
                .map(time -> later(time, now, retryAfter));
    }

    private Duration withJitter(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }

    private static Instant later(Instant time, Instant now, @Nullable Duration retryAfter) {
        if (retryAfter == null) {
            return time;
        }
        Instant asked = now.plus(retryAfter.compareTo(LONGEST_RETRY_AFTER) < 0 ? retryAfter : LONGEST_RETRY_AFTER);
        return asked.isAfter(time) ? asked : time;
    }
}
