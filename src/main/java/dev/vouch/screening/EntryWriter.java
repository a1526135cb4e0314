package dev.vouch.screening;

import java.util.function.Consumer;

/** Gathers entries into batches and counts them. */
final class EntryWriter implements Consumer<ListEntry> {

    private final Consumer<EntryBatch> batches;
    private EntryBatch batch = new EntryBatch();
    private int entries;

    EntryWriter(Consumer<EntryBatch> batches) {
        this.batches = batches;
    }

    @Override
    public void accept(ListEntry entry) {
        batch.add(entry);
        entries++;
        if (batch.isFull()) {
            batches.accept(batch);
            batch = new EntryBatch();
        }
    }

    /** Passes on the last batch and returns the number of entries. */
    int finish() {
        if (batch.size() > 0) {
            batches.accept(batch);
        }
        return entries;
    }
}
