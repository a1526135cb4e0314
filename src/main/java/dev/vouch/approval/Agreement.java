package dev.vouch.approval;

import org.jspecify.annotations.Nullable;

/**
 * Whether a decision takes effect.
 *
 * @param first who decided so first; null where one person suffices
 */
public record Agreement(boolean takesEffect, @Nullable First first) {

    static final Agreement WAITS = new Agreement(false, null);
    static final Agreement OF_ONE = new Agreement(true, null);

    /**
     * @param actor the id of the key
     * @param reasons as JSON
     */
    public record First(String actor, @Nullable String person, String reasons) {}

    static Agreement with(First first) {
        return new Agreement(true, first);
    }
}
