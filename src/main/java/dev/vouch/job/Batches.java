package dev.vouch.job;

import java.util.function.IntUnaryOperator;

/** Removals of any number of rows, in batches so small that no statement takes long. */
public final class Batches {

    private static final int ROWS = 5_000;

    private Batches() {}

    /** @param removal removes at most so many rows, and returns how many it removed */
    public static void removeAll(IntUnaryOperator removal) {
        removeAll(ROWS, removal);
    }

    /** Repeats the removal until a batch is not full. */
    public static void removeAll(int rows, IntUnaryOperator removal) {
        int removed = rows;
        while (removed == rows) {
            removed = removal.applyAsInt(rows);
        }
    }
}
