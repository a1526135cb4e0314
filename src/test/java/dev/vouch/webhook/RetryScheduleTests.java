package dev.vouch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryScheduleTests {

    private static final Instant FIRST = Instant.parse("2026-01-15T10:00:00.000Z");

    private final RetrySchedule exact = new RetrySchedule(always(0));

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }

    private static List<Duration> waits(RetrySchedule schedule) {
        List<Duration> waits = new ArrayList<>();
        Instant now = FIRST;
        for (var next = schedule.next(FIRST, now, null); next.isPresent(); next = schedule.next(FIRST, now, null)) {
            waits.add(Duration.between(now, next.get()));
            now = next.get();
        }
        return waits;
    }

    @Test
    void theWaitsAreThoseOfTheSpecification() {
        assertThat(waits(exact))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(waits(exact).stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
    }

    @Test
    void deliveriesThatFailedTogetherAreRetriedApart() {
        RetrySchedule schedule = new RetrySchedule(new Random(1));
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            times.add(schedule.next(FIRST, FIRST.plusSeconds(6), null).orElseThrow());
        }

        assertThat(times)
                .allSatisfy(time -> assertThat(time).isBetween(FIRST.plusSeconds(305), FIRST.plusSeconds(335)));
        assertThat(times.stream().distinct()).hasSizeGreaterThan(90);
    }

    @Test
    void attemptsInBetweenUseUpNone() {
        assertThat(exact.next(FIRST, FIRST.plusSeconds(6), null)).contains(FIRST.plusSeconds(305));
        assertThat(exact.next(FIRST, FIRST.plusSeconds(7), null)).contains(FIRST.plusSeconds(305));
    }

    @Test
    void anEndpointCanAskToBeCalledLaterButNotSooner() {
        assertThat(exact.next(FIRST, FIRST, Duration.ofMinutes(1))).contains(FIRST.plusSeconds(60));
        assertThat(exact.next(FIRST, FIRST, Duration.ofSeconds(1))).contains(FIRST.plusSeconds(5));
        assertThat(exact.next(FIRST, FIRST, Duration.ofDays(-1))).contains(FIRST.plusSeconds(5));
    }

    @Test
    void anEndpointCannotAskToBeCalledNever() {
        assertThat(exact.next(FIRST, FIRST, Duration.ofDays(9_999))).contains(FIRST.plus(Duration.ofHours(24)));
    }
}
