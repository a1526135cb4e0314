package dev.vouch.desk;

import dev.vouch.id.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check refers, beside what it is about.
 *
 * @param compared of a list entry: what the customer says and what the list says, line by line
 * @param about what the customer says, where it is no list entry
 * @param other the customer with whom it shares something; null where it is about nobody else
 * @param closed by whom and why; null while it is open
 */
record FindingRow(
        String check,
        String title,
        String detail,
        List<Compared> compared,
        List<Datum> about,
        @Nullable CustomerId other,
        @Nullable String otherName,
        String foundAt,
        @Nullable String closed) {

    record Compared(String label, String customer, String list) {}

    public boolean isOpen() {
        return closed == null;
    }
}
