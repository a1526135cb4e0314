package dev.vouch.timeline;

import dev.vouch.event.EventChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Verifies a chain from its first entry on, and collects the faults. */
final class ChainCheck {

    /** A broken chain has a fault at every entry: the first hundred say enough. */
    private static final int MOST_FAULTS = 100;

    private final EventChain chain;
    private final List<TimelineFault> faults = new ArrayList<>();
    private final Set<Long> erased = new LinkedHashSet<>();
    private byte[] lastHash = EventChain.BEGINNING;
    private long lastSequence = 0;

    ChainCheck(EventChain chain) {
        this.chain = chain;
    }

    void follow(TimelineEntry entry) {
        long sequence = entry.event().sequence();
        if (sequence != lastSequence + 1) {
            add(TimelineFault.at(
                    lastSequence + 1,
                    "entry_missing",
                    "Entry " + sequence + " follows entry " + lastSequence
                            + ": the entries between them are missing."));
        }
        if (!Arrays.equals(entry.previousHash(), lastHash)) {
            add(TimelineFault.at(
                    sequence,
                    "previous_hash_wrong",
                    "Entry " + sequence + " does not follow the entry before it: one of them was replaced."));
        }
        if (!Arrays.equals(entry.hash(), chain.hash(entry.link()))) {
            add(TimelineFault.at(sequence, "hash_wrong", "Entry " + sequence + " was changed after it was written."));
        }
        followData(entry, sequence);
        lastHash = entry.hash();
        lastSequence = sequence;
    }

    /** Only an erasure removes data. Its own entry follows the entries that it blanked. */
    private void followData(TimelineEntry entry, long sequence) {
        byte[] salt = entry.salt();
        if (salt == null) {
            erased.add(sequence);
        } else if (!isHashOf(entry.event().data(), salt, entry.dataHash())) {
            add(TimelineFault.at(sequence, "data_wrong", "The data of entry " + sequence + " was changed."));
        } else if (entry.isErasure()) {
            erased.clear();
        }
    }

    /** Data that cannot be parsed were changed, too. */
    private boolean isHashOf(String data, byte[] salt, byte[] hash) {
        try {
            return Arrays.equals(hash, chain.dataHash(data, salt));
        } catch (IllegalArgumentException noJson) {
            return false;
        }
    }

    private void add(TimelineFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    long lastSequence() {
        return lastSequence;
    }

    byte[] lastHash() {
        return lastHash;
    }

    List<TimelineFault> faults() {
        List<TimelineFault> all = new ArrayList<>(faults);
        if (lastSequence == 0) {
            all.add(TimelineFault.at(1, "entry_missing", "The timeline is empty: every customer has a first entry."));
        }
        erased.stream()
                .limit(MOST_FAULTS)
                .forEach(sequence -> all.add(TimelineFault.at(
                        sequence, "data_missing", "Entry " + sequence + " has no data, and no erasure explains it.")));
        return all;
    }
}
