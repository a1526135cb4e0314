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

/**
 * Pages of approved customers in the order of their ids: jobs find in them the approvals that no longer stand. A statement
 * goes through some thousands of customers at most, so that it stays short however many there are, and however many of
 * them are due.
 */
@Repository
@Transactional(readOnly = true)
public class ApprovedCustomers {

    static final int WINDOW = 5_000;

    /** The last of the next customers to go through. Its conditions are those of the index, which is all it reads. */
    static final String END = """
            select id from customers
            where platform_id = :platform and kyc_status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW')
            and deleted_at is null and id > :last
            order by id offset %d limit 1
            """.formatted(WINDOW - 1);

    /** The inner query is whole for Postgres, which asks it for each of these customers and never for all of the platform. */
    private static final String AMONG_THE_NEXT = """
            select id from customers c
            where platform_id = :platform and kyc_status = 'APPROVED' and deleted_at is null and id > :last and id <= :end
            and exists (%s offset 0)
            order by id limit :rows
            """;

    static final String WITH_EXPIRED_DOCUMENT = AMONG_THE_NEXT.formatted("""
            select from documents d
              where d.platform_id = c.platform_id and d.customer_id = c.id and d.superseded_at is null and d.expires_on < :today
            """);

    static final String WITH_EXPIRING_DOCUMENT = AMONG_THE_NEXT.formatted("""
            select from documents d
              where d.platform_id = c.platform_id and d.customer_id = c.id and d.superseded_at is null
              and d.status = 'ACCEPTED' and d.expires_on < :before and d.expiry_announced_at is null
            """);

    static final String WITH_REVIEW_DUE = AMONG_THE_NEXT.formatted("""
            select from kyc_cases k
              where k.platform_id = c.platform_id and k.customer_id = c.id and k.open_review is null
              and (k.risk_rating = 'HIGH' and k.approved_at < cast(:high as timestamptz)
                or k.risk_rating = 'MEDIUM' and k.approved_at < cast(:medium as timestamptz)
                or (k.risk_rating = 'LOW' or k.risk_rating is null) and k.approved_at < cast(:low as timestamptz))
            """);

    private static final UUID LARGEST_ID = new UUID(-1, -1);

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
        UUID from = last.uuid();
        UUID end;
        List<CustomerId> found;
        do {
            end = end(platform, from);
            found = jdbc.sql(query)
                    .param("platform", platform.uuid())
                    .param("last", from)
                    .param("end", end)
                    .params(days)
                    .param("rows", rows)
                    .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                    .list();
            from = end;
        } while (found.isEmpty() && !end.equals(LARGEST_ID));
        return found;
    }

    private UUID end(PlatformId platform, UUID last) {
        return jdbc.sql(END)
                .param("platform", platform.uuid())
                .param("last", last)
                .query(UUID.class)
                .optional()
                .orElse(LARGEST_ID);
    }
}
