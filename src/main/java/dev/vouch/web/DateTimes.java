package dev.vouch.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Reads dates and times of requests. */
final class DateTimes {

    private static final int DATE_LENGTH = "yyyy-mm-dd".length();
    private static final int LAST_YEAR = 9999;

    private DateTimes() {}

    static LocalDate date(String text) {
        if (text.length() != DATE_LENGTH) {
            throw new DateTimeException("A date has ten characters");
        }
        return LocalDate.parse(text);
    }

    /** A time with any offset (RFC 3339), truncated to milliseconds. */
    static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("A year has four digits");
        }
        return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
