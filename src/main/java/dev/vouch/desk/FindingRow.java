package dev.vouch.desk;

import dev.vouch.id.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding of a check, with the data that it is about.
 *
 * @param compared for a list entry: the customer's data beside the list's, line by line
 * @param about the customer's data, for findings without a list entry
 * @param other the other customer of a duplicate; null for other findings
 * @param closed who closed it and why; null while it is open
 */
record FindingRow(
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
