package dev.vouch.desk;

import dev.vouch.tenancy.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param note the internal note of a decision
 * @param isAct whether somebody changed something: a view of a document, or what a decision entails, is none
 */
record HistoryRow(
        Instant at,
        String time,
        String who,
        String what,
        @Nullable String why,
        @Nullable String note,
        boolean isAct) {

    /**
     * An event of the customer, abridged.
     *
     * @param subject which endorsement, document, owner and so on it is about; null if it is about the customer
     */
    record Recorded(
            String type,
            Actor actor,
            Instant at,
            @Nullable String subject,
            @Nullable String reason) {}
}
