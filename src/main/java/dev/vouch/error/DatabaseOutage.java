package dev.vouch.error;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** The database is not available: the request is valid, and so is the code. */
public final class DatabaseOutage {

    /**
     * Connections, resources such as the disk, cancellations and shutdowns, and input and output; locks; transactions that
     * were idle or too long; and servers that are read-only.
     */
    private static final Pattern STATES = Pattern.compile("(08|53|57|58)...|55P03|25P0[34]|25006");

    private DatabaseOutage() {}

    /** Looks at the causes as well: JPA has no exception of its own for an outage. */
    public static boolean isBehind(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLTransientException
                        || STATES.matcher(String.valueOf(cause.getSQLState())).matches());
    }

    /** With the SQLSTATE, which tells a full disk from a slow server. */
    public static String reason(Throwable failure) {
        return causes(failure)
                .reduce((outer, inner) -> inner)
                .map(cause -> "SQLSTATE %s, %s".formatted(cause.getSQLState(), cause.getMessage()))
                .orElseGet(failure.getClass()::getSimpleName);
    }

    /** A job's rollback of a lost connection fails, too, with the loss as suppressed. */
    private static Stream<SQLException> causes(Throwable failure) {
        return Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()))
                .flatMap(ExceptionUtils::stream)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
