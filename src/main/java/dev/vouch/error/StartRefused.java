package dev.vouch.error;

import org.jspecify.annotations.Nullable;

/** The service does not start with its settings. The operator reads the message and the action, without a stack trace. */
public class StartRefused extends RuntimeException {

    private final String action;

    /** @param action what the operator can do */
    public StartRefused(String message, String action) {
        this(message, action, null);
    }

    public StartRefused(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
