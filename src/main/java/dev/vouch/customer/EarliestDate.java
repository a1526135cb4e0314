package dev.vouch.customer;

import dev.vouch.error.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The earliest plausible dates: no living person was born or has agreed to anything before, and no existing business was
 * founded. An earlier date is a slip or a placeholder.
 */
public enum EarliestDate {
    OF_BIRTH(1900),
    OF_INCORPORATION(1000),
    OF_AGREEMENT(1900);

    private final LocalDate date;

    EarliestDate(int year) {
        date = LocalDate.of(year, 1, 1);
    }

    public List<Fault> faults(String pointer, @Nullable LocalDate given) {
        return given != null && given.isBefore(date)
                ? List.of(Fault.at(pointer, "out_of_range", "must not be before " + date))
                : List.of();
    }

    public List<Fault> faults(String pointer, @Nullable Instant given) {
        return faults(pointer, given == null ? null : LocalDate.ofInstant(given, ZoneOffset.UTC));
    }
}
