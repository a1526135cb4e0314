package dev.vouch.event;

import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests that look for the event of what they have just done, while jobs of others may still be running. */
public class SettledEventLog extends EventLog {

    private final JdbcClient jdbc;

    public SettledEventLog(JdbcClient jdbc) {
        super(jdbc);
        this.jdbc = jdbc;
    }

    @Override
    public List<Event> read(PlatformId platform, EventId after, EventFilter filter, int rows) {
        Writers.awaitThoseOfNow(jdbc);
        return super.read(platform, after, filter, rows);
    }
}
