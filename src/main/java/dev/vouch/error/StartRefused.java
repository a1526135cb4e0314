package dev.vouch.error;

import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A variable names what does not exist, such as "provider onfido". */
    public static StartRefused unknownName(String variable, String named, Stream<String> known, String action) {
        return new StartRefused(
                known.collect(Collectors.joining(
                        ", ", variable + " names the " + named + ", which does not exist: take one of ", ".")),
                action);
    }

    public String action() {
        return action;
    }
}
