package dev.vouch.hosted;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param label the key of its name
 * @param person whom it is about, where that is part of its name
 * @param path where it is done; null where no page does it, and the platform has to be asked
 * @param reason what to correct, in words that were written for the customer
 */
record Task(
        String label,
        @Nullable String person,
        @Nullable String path,
        State state,
        @Nullable String reason) {

    enum State {
        TO_DO,
        TO_CORRECT,
        /** For somebody else, who has a link. */
        WAITING,
        DONE;

        boolean isOpen() {
            return this == TO_DO || this == TO_CORRECT;
        }
    }

    static Task of(String label, @Nullable String path, State state, @Nullable String reason) {
        return new Task(label, null, path, state, reason);
    }

    boolean isOpen() {
        return state.isOpen();
    }
}
