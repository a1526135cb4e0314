package dev.vouch.event;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transactions on the server, in any database: an older one delays younger events. */
final class Writers {

    private Writers() {}

    /** Returns once all have ended that are at it now. */
    static void awaitThoseOfNow(JdbcClient sql) {
        String next = sql.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> sql.sql(
                                "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= cast(:next as bigint)")
                        .param("next", next)
                        .query(Boolean.class)
                        .single());
    }
}
