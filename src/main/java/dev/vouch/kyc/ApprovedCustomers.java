package dev.vouch.kyc;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pages of approved customers in the order of their ids: jobs find in them the approvals that no longer stand. */
@Repository
@Transactional(readOnly = true)
public class ApprovedCustomers {

    static final String WITH_EXPIRED_DOCUMENT = """
            select id from customers c
            where platform_id = :platform and kyc_status = 'APPROVED' and deleted_at is null and id > :last
            and exists (select from documents d
              where d.platform_id = c.platform_id and d.customer_id = c.id and d.superseded_at is null and d.expires_on < :today)
            order by id limit :rows
            """;

    static final String WITH_EXPIRING_DOCUMENT = """
            select id from customers c
            where platform_id = :platform and kyc_status = 'APPROVED' and deleted_at is null and id > :last
            and exists (select from documents d
              where d.platform_id = c.platform_id and d.customer_id = c.id and d.superseded_at is null
              and d.status = 'ACCEPTED' and d.expires_on < :before and d.expiry_announced_at is null)
            order by id limit :rows
            """;

    /**
     * Finds those that are due by the index of decisions; it does not go through all approved customers. Row-level security
     * permits the index only for columns and for comparisons with a timestamp: a function, coalesce() or a comparison with a
     * date would see rows last. The inner query is whole for Postgres, which would expect the page to be full, and read the
     * customers in their order instead.
     */
    static final String WITH_REVIEW_DUE = """
            select due.id from (
              select customer_id as id from kyc_cases
              where platform_id = :platform and status = 'APPROVED' and open_review is null and customer_id > :last
              and (risk_rating = 'HIGH' and approved_at < cast(:high as timestamptz)
                or risk_rating = 'MEDIUM' and approved_at < cast(:medium as timestamptz)
                or (risk_rating = 'LOW' or risk_rating is null) and approved_at < cast(:low as timestamptz))
              order by customer_id offset 0) as due
            where (select c.deleted_at is null from customers c where c.platform_id = :platform and c.id = due.id)
            order by due.id limit :rows
            """;

    private final JdbcClient jdbc;

    ApprovedCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Customers with an expired document. */
    public List<CustomerId> withExpiredDocument(PlatformId platform, CustomerId last, LocalDate today, int rows) {
        return page(WITH_EXPIRED_DOCUMENT, platform, last, Map.of("today", today), rows);
    }

    /** Customers with a document that expires by then and has not been announced. */
    public List<CustomerId> withExpiringDocument(PlatformId platform, CustomerId last, LocalDate before, int rows) {
        return page(WITH_EXPIRING_DOCUMENT, platform, last, Map.of("before", before), rows);
    }

    /** The day before which the last decision on a customer is too old, for each risk rating. */
    public record DecidedBefore(LocalDate high, LocalDate medium, LocalDate low) {}

    /** Customers whose last decision is too old and who are not in the review queue. */
    public List<CustomerId> withReviewDue(PlatformId platform, CustomerId last, DecidedBefore before, int rows) {
        Map<String, LocalDate> due = Map.of("high", before.high(), "medium", before.medium(), "low", before.low());
        return page(WITH_REVIEW_DUE, platform, last, due, rows);
    }

    private List<CustomerId> page(
            String query, PlatformId platform, CustomerId last, Map<String, LocalDate> days, int rows) {
        return jdbc.sql(query)
                .param("platform", platform.uuid())
                .param("last", last.uuid())
                .params(days)
                .param("rows", rows)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }
}
