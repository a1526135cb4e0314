package dev.vouch.timeline;

import dev.vouch.event.EventChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows a chain from its first entry, and notes what does not agree. */
final class ChainCheck {

    /** So many are enough to know that it is broken. */
    private static final int MOST_FAULTS = 100;

    private final EventChain chain;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Long> erased = new LinkedHashSet<>();
    private byte[] lastHash = EventChain.BEGINNING;
    private long lastSequence = 0;

    ChainCheck(EventChain chain) {
        this.chain = chain;
    }

    void follow(TimelineEntry entry) {
        long sequence = entry.event().sequence();
        if (sequence != lastSequence + 1) {
            add(Fault.at(
                    lastSequence + 1,
                    "entry_missing",
                    "Entry " + sequence + " follows entry " + lastSequence + ": those between are missing."));
        }
        if (!Arrays.equals(entry.previousHash(), lastHash)) {
            add(Fault.at(
                    sequence,
                    "previous_hash_wrong",
                    "Entry " + sequence + " does not follow the entry before it: one of them was replaced."));
        }
        if (!Arrays.equals(entry.hash(), chain.hash(entry.link()))) {
            add(Fault.at(sequence, "hash_wrong", "Entry " + sequence + " was changed after it was written."));
        }
        followData(entry, sequence);
        lastHash = entry.hash();
        lastSequence = sequence;
    }

    /** Entries lose their data by an erasure alone, which the chain tells of behind them. */
    private void followData(TimelineEntry entry, long sequence) {
        byte[] salt = entry.salt();
        if (salt == null) {
            erased.add(sequence);
        } else if (!isHashOf(entry.event().data(), salt, entry.dataHash())) {
            add(Fault.at(sequence, "data_wrong", "The data of entry " + sequence + " were changed."));
        } else if (entry.tellsOfErasure()) {
            erased.clear();
        }
    }

    /** Data that are no JSON any more were changed too. */
    private boolean isHashOf(String data, byte[] salt, byte[] hash) {
        try {
            return Arrays.equals(hash, chain.dataHash(data, salt));
        } catch (IllegalArgumentException noJson) {
            return false;
        }
    }

    private void add(Fault fault) {
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

    List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        if (lastSequence == 0) {
            all.add(Fault.at(1, "entry_missing", "The timeline is empty: every customer has a first entry."));
        }
        erased.stream()
                .limit(MOST_FAULTS)
                .forEach(sequence -> all.add(Fault.at(
                        sequence, "data_missing", "Entry " + sequence + " has no data, and no erasure explains it.")));
        return all;
    }
}
