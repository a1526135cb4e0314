package dev.vouch.desk;

import dev.vouch.customer.KycStatus;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.OutdatedScreenings;
import dev.vouch.storage.CappedCount;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of one platform's overview. */
@Repository
class Figures {

    static final int DAYS = 30;

    /** Reads an index only: the customers themselves would be too many. */
    static final String STATES = """
            select kyc_status, count(*) as customers from customers
            where platform_id = :platform and deleted_at is null group by kyc_status order by customers desc, kyc_status
            """;

    private final OutdatedScreenings screenings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(OutdatedScreenings screenings, JdbcClient jdbc, Clock clock) {
        this.screenings = screenings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record State(KycStatus status, long count) {

        public String name() {
            return Texts.words(status);
        }
    }

    record Day(LocalDate date, long received, long decided) {}

    /** @param median null where nothing was decided */
    record Speed(@Nullable String median, @Nullable String ninetieth, long decided, long approved, long unattended) {

        /** In whole percent. */
        public long unattendedShare() {
            return approved == 0 ? 0 : Math.round(100.0 * unattended / approved);
        }
    }

    List<State> states(PlatformId platform) {
        return jdbc.sql(STATES)
                .param("platform", platform.uuid())
                .query((row, number) ->
                        new State(KycStatus.valueOf(row.getString("kyc_status")), row.getLong("customers")))
                .list();
    }

    /** Cases received and decided on each of the last days, oldest first. */
    List<Day> days(PlatformId platform) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<LocalDate, Day> days = new TreeMap<>();
        for (int i = 0; i < DAYS; i++) {
            days.put(today.minusDays(i), new Day(today.minusDays(i), 0, 0));
        }
        jdbc.sql("""
                select (at at time zone 'UTC')::date as day,
                  count(*) filter (where action = 'COMPLETE') as received,
                  count(*) filter (where action in ('APPROVE', 'REJECT')) as decided
                from kyc_steps where platform_id = :platform and at >= :since group by 1
                """)
                .param("platform", platform.uuid())
                .param("since", since())
                .query((row, number) ->
                        new Day(row.getObject("day", LocalDate.class), row.getLong("received"), row.getLong("decided")))
                .list()
                .forEach(day -> days.replace(day.date(), day));
        return new ArrayList<>(days.values());
    }

    /**
     * The time from the submission that completed a case to its decision. The inner query is whole for Postgres, which would
     * look each submission up once for each percentile.
     */
    Speed speed(PlatformId platform) {
        return jdbc.sql("""
                select percentile_cont(array[0.5, 0.9]) within group (order by seconds) as percentiles,
                  count(*) as decided, count(*) filter (where action = 'APPROVE') as approved,
                  count(*) filter (where action = 'APPROVE' and actor = 'checks') as unattended
                from (
                  select step.action, step.actor, extract(epoch from step.at - (
                    select sent.at from kyc_steps sent
                    where sent.platform_id = step.platform_id and sent.customer_id = step.customer_id
                    and sent.action = 'COMPLETE' and sent.number < step.number
                    order by sent.number desc limit 1)) as seconds
                  from kyc_steps step
                  where step.platform_id = :platform and step.at >= :since and step.action in ('APPROVE', 'REJECT')
                  offset 0
                ) as decisions
                """)
                .param("platform", platform.uuid())
                .param("since", since())
                .query(Figures::speed)
                .single();
    }

    private static Speed speed(ResultSet row, int number) throws SQLException {
        Array percentiles = row.getArray("percentiles");
        Double[] seconds = percentiles == null ? new Double[2] : (Double[]) percentiles.getArray();
        return new Speed(
                length(seconds[0]),
                length(seconds[1]),
                row.getLong("decided"),
                row.getLong("approved"),
                row.getLong("unattended"));
    }

    /** Customers approved or in review that were neither screened nor approved since the last change of a list. */
    String late(PlatformId platform) {
        OffsetDateTime changed = jdbc.sql(
                        "select coalesce(max(imported_at), 'epoch') from sanctions_editions where current")
                .query(OffsetDateTime.class)
                .single();
        return CappedCount.text(screenings.outdated(platform, changed.toInstant()));
    }

    private OffsetDateTime since() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(DAYS - 1)
                .atStartOfDay()
                .atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String length(@Nullable Double seconds) {
        return seconds == null ? null : Texts.duration(Duration.ofSeconds(Math.round(seconds)));
    }
}
