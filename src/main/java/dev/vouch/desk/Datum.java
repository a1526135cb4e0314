package dev.vouch.desk;

import org.jspecify.annotations.Nullable;

/**
 * One datum of a customer's profile.
 *
 * @param before the value when the case was opened; null if unchanged
 * @param hint what is unusual about the value
 */
record Datum(
        String label,
        String value,
        @Nullable String before,
        @Nullable String hint) {

    Datum(String label, String value, @Nullable String before) {
        this(label, value, before, null);
    }

    public boolean isChanged() {
        return before != null;
    }

    boolean isEmpty() {
        return value.isEmpty() && before == null;
    }
}
