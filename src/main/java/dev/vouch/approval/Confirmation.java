package dev.vouch.approval;

import org.jspecify.annotations.Nullable;

/**
 * Whether a decision takes effect.
 *
 * @param first who decided so first; null where one person suffices
 */
public record Confirmation(boolean takesEffect, @Nullable First first) {

    static final Confirmation WAITS = new Confirmation(false, null);
    public static final Confirmation OF_ONE = new Confirmation(true, null);

    /**
     * @param actor the id of the key
     * @param reasons as JSON
     */
    public record First(String actor, @Nullable String person, String reasons) {}

    static Confirmation with(First first) {
        return new Confirmation(true, first);
    }
}
