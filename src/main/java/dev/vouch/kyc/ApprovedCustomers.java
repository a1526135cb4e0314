package dev.vouch.kyc;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.LocalDate;
import java.util.List;
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
     * Finds those that are due by the index of decisions; it does not go through all approved customers. The index serves
     * comparisons with a timestamp only: row-level security lets a comparison with a date see rows last.
     */
    static final String WITH_REVIEW_DUE = """
            with due as materialized (
              select customer_id from kyc_cases
              where platform_id = :platform and status = 'APPROVED' and open_review is null
              and (coalesce(risk_rating, 'LOW') = 'HIGH' and approved_at < cast(:high as timestamptz)
                or coalesce(risk_rating, 'LOW') = 'MEDIUM' and approved_at < cast(:medium as timestamptz)
                or coalesce(risk_rating, 'LOW') = 'LOW' and approved_at < cast(:low as timestamptz)))
            select c.id from due join customers c on c.platform_id = :platform and c.id = due.customer_id
            where c.deleted_at is null and c.id > :last
            order by c.id limit :rows
            """;

    private final JdbcClient jdbc;

    ApprovedCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Customers with a document that expires by then and has not been announced. */
    public List<CustomerId> withExpiringDocument(PlatformId platform, CustomerId last, LocalDate before, int rows) {
        return jdbc.sql(WITH_EXPIRING_DOCUMENT)
                .param("platform", platform.uuid())
                .param("last", last.uuid())
                .param("before", before)
                .param("rows", rows)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The day before which the last decision on a customer is too old, for each risk rating. */
    public record DecidedBefore(LocalDate high, LocalDate medium, LocalDate low) {}

    /** Customers whose last decision is too old and who are not in the review queue. */
    public List<CustomerId> withReviewDue(PlatformId platform, CustomerId last, DecidedBefore before, int rows) {
        return jdbc.sql(WITH_REVIEW_DUE)
                .param("platform", platform.uuid())
                .param("last", last.uuid())
                .param("high", before.high())
                .param("medium", before.medium())
                .param("low", before.low())
                .param("rows", rows)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Customers with an expired document. */
    public List<CustomerId> withExpiredDocument(PlatformId platform, CustomerId last, LocalDate today, int rows) {
        return jdbc.sql(WITH_EXPIRED_DOCUMENT)
                .param("platform", platform.uuid())
                .param("last", last.uuid())
                .param("today", today)
                .param("rows", rows)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }
}
