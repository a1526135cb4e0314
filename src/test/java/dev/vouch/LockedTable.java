package dev.vouch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A table locked until this is closed: requests that change it wait in the middle of their work. */
public final class LockedTable implements AutoCloseable {

    private final TestDatabase database;
    private final Connection holder;

    private LockedTable(TestDatabase database, Connection holder) {
        this.database = database;
        this.holder = holder;
    }

    public static LockedTable of(TestDatabase database, String table) throws SQLException {
        Connection holder = database.connect();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in share row exclusive mode");
        }
        return new LockedTable(database, holder);
    }

    /** Returns once so many requests wait for this table; a background job may be one more. */
    public void awaitWaiting(int requests) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .until(() -> database.asOwner()
                                .sql(
                                        "select count(*) from pg_locks where locktype = 'relation' and not granted"
                                                + " and database = (select oid from pg_database where datname = current_database())")
                                .query(Integer.class)
                                .single()
                        >= requests);
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
