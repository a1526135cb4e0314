package dev.vouch.desk;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a customer says of itself.
 *
 * @param before what it said when the case was opened; null where it says the same
 */
record Datum(String label, String value, @Nullable String before) {

    public boolean isChanged() {
        return before != null;
    }

    boolean isEmpty() {
        return value.isEmpty() && before == null;
    }
}
