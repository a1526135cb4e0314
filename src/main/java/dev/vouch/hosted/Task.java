package dev.vouch.hosted;

import dev.vouch.explanation.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param label the key of its name
 * @param person the person in its name, if there is one
 * @param path its page; null where no page collects it and the customer has to ask the platform
 * @param reason what to correct, written for the customer
 */
record Task(
        String label,
        @Nullable String person,
        @Nullable String path,
        State state,
        @Nullable Explanation reason) {

    enum State {
        TO_DO,
        TO_CORRECT,
        /** Another person has to act, by a link of their own. */
        WAITING,
        /** Nobody has to enter it, and nobody has. */
        OPTIONAL,
        DONE;

        boolean isOpen() {
            return this == TO_DO || this == TO_CORRECT;
        }
    }

    static Task of(String label, @Nullable String path, State state, @Nullable Explanation reason) {
        return new Task(label, null, path, state, reason);
    }

    boolean isOpen() {
        return state.isOpen();
    }
}
