package dev.vouch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Limits count by the day or the month and restart at midnight UTC: a test must run within one day. */
public final class Midnight {

    private Midnight() {}

    /** Waits for the next day where less than this is left of today. */
    public static void leaves(Duration time) {
        Instant now = Instant.now();
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        if (now.plus(time).isAfter(midnight)) {
            try {
                Thread.sleep(Duration.between(now, midnight).toMillis() + 1);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
