package dev.vouch.benchmark;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

final class Birthdays {

    private static final LocalDate FIRST = LocalDate.of(1940, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2005, 12, 31);

    private Birthdays() {}

    static LocalDate next(RandomGenerator random) {
        return LocalDate.ofEpochDay(random.nextLong(FIRST.toEpochDay(), LAST.toEpochDay() + 1));
    }
}
