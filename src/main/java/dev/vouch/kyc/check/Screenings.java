package dev.vouch.kyc.check;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerSweep;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.ScreeningId;
import dev.vouch.kyc.OutdatedScreenings;
import dev.vouch.screening.SanctionsScreening;
import dev.vouch.screening.ScreeningVersion;
import dev.vouch.storage.CappedCount;
import dev.vouch.storage.Rows;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every screening of every customer: that nothing was found is a result too. Rows are added and never changed. */
@Repository
public class Screenings implements OutdatedScreenings {

    static final String BEFORE_REVISION = """
            select customer_id from kyc_cases
            where platform_id = :platform and status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW')
            and not checks_pending and (screened_revision > 0 or not simulated)
            and screened_revision < :revision and customer_id <> all(:failed)
            order by screened_revision, customer_id limit :rows
            """;

    /** In the order of an index each: those screened, and those never screened. */
    static final String OUTDATED = CappedCount.of("""
            select from (
              (select customer_id from kyc_cases
                where platform_id = :platform and status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW')
                  and screened_revision is not null and screened_at < :time
                order by screened_at)
              union all
              (select customer_id from kyc_cases
                where platform_id = :platform and status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW')
                  and screened_revision is not null and screened_at is null and not simulated and approved_at < :time
                order by approved_at)) as k
            where (select c.deleted_at is null from customers c where c.platform_id = :platform and c.id = k.customer_id)
            """);

    private final JdbcClient jdbc;
    private final SanctionsScreening lists;

    Screenings(JdbcClient jdbc, SanctionsScreening lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** The revision of the lists, to be read before a screening begins and written with it. */
    long revision() {
        return lists.revision();
    }

    /** @param revision of the lists, read before the screening began */
    void write(Customer customer, Screening screening, long revision) {
        jdbc.sql("""
                insert into kyc_screenings (platform_id, id, customer_id, run, lists, versions, matches, new_matches, at)
                values (:platform, :id, :customer, :run, :lists, :versions, :matches, :news, :at)
                """)
                .param("platform", customer.platformId().uuid())
                .param("id", screening.id().uuid())
                .param("customer", customer.id().uuid())
                .param("run", screening.run())
                .param("lists", screening.version().lists().keySet().toArray(String[]::new))
                .param("versions", screening.version().lists().values().toArray(String[]::new))
                .param("matches", screening.matches())
                .param("news", screening.isNews())
                .param("at", screening.at().atOffset(ZoneOffset.UTC))
                .update();
        // Not by the entity: being screened is no change of the case, and must not make a reviewer's ETag stale.
        jdbc.sql("""
                update kyc_cases set screened_at = :at, screened_revision = :revision
                where platform_id = :platform and customer_id = :customer
                """)
                .param("at", screening.at().atOffset(ZoneOffset.UTC))
                .param("revision", revision)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .update();
    }

    /** Customers that are approved or in review and whose last screening used an earlier revision of the lists. */
    List<CustomerId> stale(PlatformId platform, CustomerSweep.Place place, int rows) {
        return jdbc.sql(BEFORE_REVISION)
                .param("platform", platform.uuid())
                .param("revision", revision())
                .param("failed", place.failedIds())
                .param("rows", rows)
                .query((row, number) -> new CustomerId(row.getObject("customer_id", UUID.class)))
                .list();
    }

    /** Leaves out a deleted customer until it is restored. */
    void leaveOut(Customer customer) {
        setRevision(customer, null);
    }

    /** Takes a restored customer for one that was never screened. */
    void restore(Customer customer) {
        setRevision(customer, 0L);
    }

    private void setRevision(Customer customer, @Nullable Long revision) {
        jdbc.sql("""
                update kyc_cases set screened_revision = :revision
                where platform_id = :platform and customer_id = :customer
                """)
                .param("revision", revision, Types.BIGINT)
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

    @Override
    public long outdated(PlatformId platform, Instant time) {
        return jdbc.sql(OUTDATED)
                .param("platform", platform.uuid())
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Screening screening(ResultSet row, int number) throws SQLException {
        return new Screening(
                new ScreeningId(row.getObject("id", UUID.class)),
                row.getObject("run", Integer.class),
                version(Rows.texts(row, "lists"), Rows.texts(row, "versions")),
                row.getInt("matches"),
                row.getBoolean("new_matches"),
                Rows.instant(row, "at"));
    }

    private static ScreeningVersion version(List<String> names, List<String> versions) {
        return new ScreeningVersion(
                IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, versions::get)));
    }
}
