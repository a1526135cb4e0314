package dev.vouch.evidence;

import dev.vouch.id.DocumentId;
import dev.vouch.tenancy.Actor;
import dev.vouch.timeline.TimelineEntryResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the entries of a timeline and keeps the end of it, without the data, for the cover. */
final class NewestEntries {

    private static final int MOST = 1000;

    private final Deque<Entry> newest = new ArrayDeque<>();
    private long count;

    record Entry(
            long sequence,
            Instant createdAt,
            Actor actor,
            String action,
            @Nullable DocumentId documentId,
            @Nullable String reason,
            List<String> changed) {}

    void add(TimelineEntryResponse entry) {
        count++;
        if (newest.size() == MOST) {
            newest.removeFirst();
        }
        newest.add(new Entry(
                entry.sequence(),
                entry.createdAt(),
                entry.actor(),
                entry.action(),
                entry.documentId(),
                entry.reason(),
                entry.changed()));
    }

    /** Oldest first. */
    List<Entry> newest() {
        return List.copyOf(newest);
    }

    /** Of the whole timeline. */
    long count() {
        return count;
    }
}
