package dev.vouch.kyc.check;

import dev.vouch.customer.Customer;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.ScreeningId;
import dev.vouch.screening.ScreeningVersion;
import dev.vouch.storage.Rows;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every screening of every customer: that nothing was found is a result too. Rows are added and never changed. */
@Repository
public class Screenings {

    private final JdbcClient jdbc;

    Screenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Customer customer, Screening screening) {
        jdbc.sql("""
                insert into kyc_screenings (platform_id, id, customer_id, run, lists, versions, matches, new_matches, at)
                values (:platform, :id, :customer, :run, :lists, :versions, :matches, :news, :at)
                """)
                .param("platform", customer.platformId().uuid())
                .param("id", screening.id().uuid())
                .param("customer", customer.id().uuid())
                .param("run", screening.run())
                .param("lists", screening.lists().lists().keySet().toArray(String[]::new))
                .param("versions", screening.lists().lists().values().toArray(String[]::new))
                .param("matches", screening.matches())
                .param("news", screening.isNews())
                .param("at", screening.at().atOffset(ZoneOffset.UTC))
                .update();
        // Not by the entity: being screened is no change of the case, and must not make a reviewer's ETag stale.
        jdbc.sql("update kyc_cases set screened_at = :at where platform_id = :platform and customer_id = :customer")
                .param("at", screening.at().atOffset(ZoneOffset.UTC))
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .update();
    }

    /** Newest first, behind this place in the list. */
    public List<Screening> before(PlatformId platform, CustomerId customer, Cursor after, int rows) {
        return jdbc.sql("""
                select id, run, lists, versions, matches, new_matches, at from kyc_screenings
                where platform_id = :platform and customer_id = :customer and (at, id) < (:at, :id)
                order by at desc, id desc limit :rows
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("at", after.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("rows", rows)
                .query(Screenings::screening)
                .list();
    }

    /** How many customers are screened again with every new edition of a list. */
    long monitored(PlatformId platform) {
        return jdbc.sql("""
                select count(*) from customers
                where platform_id = :platform and kyc_status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW')
                and deleted_at is null
                """)
                .param("platform", platform.uuid())
                .query(Long.class)
                .single();
    }

    /** How many of those were screened last before this. */
    long screenedBefore(PlatformId platform, Instant time) {
        return jdbc.sql("""
                select count(*) from kyc_cases k join customers c on c.platform_id = k.platform_id and c.id = k.customer_id
                where k.platform_id = :platform and k.status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW')
                and k.screened_at < :time and c.deleted_at is null
                """)
                .param("platform", platform.uuid())
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Screening screening(ResultSet row, int number) throws SQLException {
        return new Screening(
                new ScreeningId(row.getObject("id", UUID.class)),
                row.getObject("run", Integer.class),
                lists((String[]) row.getArray("lists").getArray(), (String[])
                        row.getArray("versions").getArray()),
                row.getInt("matches"),
                row.getBoolean("new_matches"),
                Rows.instant(row, "at"));
    }

    private static ScreeningVersion lists(String[] names, String[] versions) {
        return new ScreeningVersion(
                IntStream.range(0, names.length).boxed().collect(Collectors.toMap(i -> names[i], i -> versions[i])));
    }
}
