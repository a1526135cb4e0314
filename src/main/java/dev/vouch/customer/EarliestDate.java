package dev.vouch.customer;

import dev.vouch.error.Fault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No living person was born before, and no existing business founded: an earlier date is a slip or a placeholder. */
public enum EarliestDate {
    OF_BIRTH(1900),
    OF_INCORPORATION(1000);

    private final LocalDate date;

    EarliestDate(int year) {
        date = LocalDate.of(year, 1, 1);
    }

    public List<Fault> faults(String pointer, @Nullable LocalDate given) {
        return given != null && given.isBefore(date)
                ? List.of(Fault.at(pointer, "out_of_range", "must not be before " + date))
                : List.of();
    }
}
