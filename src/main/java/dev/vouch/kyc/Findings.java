package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.storage.Rows;
import dev.vouch.storage.StoredJson;
import dev.vouch.tenancy.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The findings about each customer, and who closed them and why. A finding is closed once and never removed. When a
 * closed finding is found again with a greater strength, it becomes a new finding.
 */
@Repository
public class Findings {

    private static final int MOST_CLOSED = 100;

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RecordedFinding> of(PlatformId platform, CustomerId customer) {
        return find(platform, customer, "");
    }

    /** All that are open, and those found last of the closed. */
    List<RecordedFinding> shown(PlatformId platform, CustomerId customer) {
        return find(platform, customer, """
                and (closed_at is null or id in (
                  select id from kyc_findings
                  where platform_id = :platform and customer_id = :customer and closed_at is not null
                  order by found_at desc, id desc limit %d))
                """.formatted(MOST_CLOSED));
    }

    public List<RecordedFinding> open(Customer customer) {
        return find(customer.platformId(), customer.id(), "and closed_at is null");
    }

    /** Oldest first. */
    private List<RecordedFinding> find(PlatformId platform, CustomerId customer, String condition) {
        return jdbc.sql("""
                select id, check_name, reference, detail, strength, lasting, last_run, found_at, closed_at, closed_by,
                  closed_reason
                from kyc_findings where platform_id = :platform and customer_id = :customer %s
                order by found_at, id
                """.formatted(condition))
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .query(Findings::finding)
                .list();
    }

    /**
     * Records the findings of one run, and closes those that it did not find again, unless only a reviewer may.
     *
     * @return the open findings
     */
    public List<RecordedFinding> record(Customer customer, int run, List<Finding> found, Instant now) {
        List<RecordedFinding> known = of(customer.platformId(), customer.id());
        for (Finding finding : found) {
            known.stream()
                    .filter(before -> before.isOpen() && before.finding().isSameAs(finding))
                    .findFirst()
                    .ifPresentOrElse(open -> update(customer, open, finding, run), () -> {
                        if (known.stream().noneMatch(before -> before.clears(finding))) {
                            insert(customer, finding, run, now);
                        }
                    });
        }
        known.stream()
                .filter(before -> before.isOpen() && !before.finding().lasting())
                .filter(before -> found.stream().noneMatch(before.finding()::isSameAs))
                .forEach(gone -> close(customer, gone, Actor.CHECKS, "No longer found in run " + run + ".", now));
        return open(customer);
    }

    /** Adds the finding, unless it is open or a reviewer closed it with this strength. */
    void add(Customer customer, Finding finding, int run, Instant now) {
        boolean isKnown = of(customer.platformId(), customer.id()).stream()
                .anyMatch(before -> before.clears(finding)
                        || (before.isOpen() && before.finding().isSameAs(finding)));
        if (!isKnown) {
            insert(customer, finding, run, now);
        }
    }

    /** Whether any of these matches is new, or stronger than the recorded one, open or closed. */
    public boolean isNews(Customer customer, List<Finding> found) {
        List<RecordedFinding> known = of(customer.platformId(), customer.id());
        return found.stream().anyMatch(finding -> known.stream().noneMatch(before -> before.covers(finding)));
    }

    void close(Customer customer, RecordedFinding finding, Actor by, String reason, Instant now) {
        jdbc.sql("""
                update kyc_findings set closed_at = :at, closed_by = :by, closed_reason = :reason
                where platform_id = :platform and id = :id and closed_at is null
                """)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("reason", reason)
                .param("platform", customer.platformId().uuid())
                .param("id", finding.id())
                .update();
    }

    private void update(Customer customer, RecordedFinding open, Finding found, int run) {
        jdbc.sql("""
                update kyc_findings set detail = :detail, strength = :strength::jsonb, last_run = :run
                where platform_id = :platform and id = :id
                """)
                .param("detail", found.detail())
                .param("strength", StoredJson.write(found.strength()))
                .param("run", run)
                .param("platform", customer.platformId().uuid())
                .param("id", open.id())
                .update();
    }

    private void insert(Customer customer, Finding finding, int run, Instant now) {
        jdbc.sql("""
                insert into kyc_findings (platform_id, id, customer_id, check_name, reference, detail, strength, lasting,
                  first_run, last_run, found_at)
                values (:platform, :id, :customer, :check, :reference, :detail, :strength::jsonb, :lasting, :run, :run, :at)
                """)
                .param("platform", customer.platformId().uuid())
                .param("id", TypeId.next())
                .param("customer", customer.id().uuid())
                .param("check", finding.check())
                .param("reference", finding.reference())
                .param("detail", finding.detail())
                .param("strength", StoredJson.write(finding.strength()))
                .param("lasting", finding.lasting())
                .param("run", run)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RecordedFinding finding(ResultSet row, int number) throws SQLException {
        Finding finding = new Finding(
                row.getString("check_name"),
                row.getString("reference"),
                row.getString("detail"),
                StoredJson.read(row.getString("strength"), Finding.Strength.class),
                row.getBoolean("lasting"));
        return new RecordedFinding(
                row.getObject("id", UUID.class),
                finding,
                row.getInt("last_run"),
                Rows.instant(row, "found_at"),
                closing(row));
    }

    private static RecordedFinding.@Nullable Closing closing(ResultSet row) throws SQLException {
        Instant at = Rows.instantOrNull(row, "closed_at");
        return at == null
                ? null
                : new RecordedFinding.Closing(
                        Objects.requireNonNull(row.getString("closed_by")),
                        Objects.requireNonNull(row.getString("closed_reason")),
                        at);
    }
}
