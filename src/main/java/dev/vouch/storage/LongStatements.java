package dev.vouch.storage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For the rare statement that has to read or change everything of a customer, however much that is. */
@Component
public class LongStatements {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** As of a usual statement: the server gives up first. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final JdbcOperations jdbc;

    LongStatements(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Raises the time limits of the pool for the rest of this transaction. The pool resets the connection. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void allow() {
        jdbc.execute("set local statement_timeout = " + LONGEST.toMillis());
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            connection.setNetworkTimeout(
                    Runnable::run, (int) LONGEST.plus(MARGIN).toMillis());
            return null;
        });
    }
}
