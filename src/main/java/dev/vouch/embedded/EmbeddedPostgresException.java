package dev.vouch.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded Postgres can't be started or stopped. The message says what is wrong and what to do. */
class EmbeddedPostgresException extends RuntimeException {

    private final String action;

    EmbeddedPostgresException(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    EmbeddedPostgresException(String description, String action) {
        this(description, action, null);
    }

    String action() {
        return action;
    }
}
