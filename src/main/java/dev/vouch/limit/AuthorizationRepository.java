package dev.vouch.limit;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.EligibilityReason;
import dev.vouch.id.AuthorizationId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import dev.vouch.storage.StoredJson;
import dev.vouch.tenancy.StatementHint;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Authorizations and used amounts. One statement writes both. */
@Repository
class AuthorizationRepository {

    private static final String COUNT = """
            with counted as (
              insert into limit_usage as usage (customer_id, platform_id, day, used)
              values (:customer, :platform, :day, :amount)
              on conflict (platform_id, customer_id, day) do update set used = usage.used + excluded.used
            )
            """;
    private static final String ADD = """
            insert into authorizations
              (id, platform_id, customer_id, endorsement, amount, reference, decision, reasons, counted_on, created_at)
            values (:id, :platform, :customer, :endorsement, :amount, :reference, :decision, :reasons::jsonb,
              case when :decision = 'APPROVED' then :day end, :at)
            """ + StatementHint.SEND_WITH_COMMIT;
    private static final String REVERSE = """
            with reversed as (
              update authorizations set reversed_at = :at
              where platform_id = :platform and customer_id = :customer and id = :id
                and decision = 'APPROVED' and reversed_at is null
              returning *
            ), given_back as (
              update limit_usage as usage set used = usage.used - reversed.amount from reversed
              where usage.platform_id = reversed.platform_id and usage.customer_id = reversed.customer_id
                and usage.day = reversed.counted_on
            )
            select * from reversed
            """;

    private final JdbcClient jdbc;

    AuthorizationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlatformId platform, Authorization authorization, LocalDate day) {
        boolean counts = authorization.decision() == AuthorizationDecision.APPROVED;
        jdbc.sql(counts ? COUNT + ADD : ADD)
                .param("id", authorization.id().uuid())
                .param("platform", platform.uuid())
                .param("customer", authorization.customerId().uuid())
                .param("endorsement", authorization.endorsement().name())
                .param("amount", authorization.amount())
                .param("reference", authorization.reference())
                .param("decision", authorization.decision().name())
                .param("reasons", StoredJson.write(authorization.reasons()))
                .param("day", day)
                .param("at", authorization.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The reversed authorization, with its amount returned; empty where nothing can be reversed. */
    Optional<Authorization> reverse(PlatformId platform, CustomerId customer, AuthorizationId id, Instant now) {
        return jdbc.sql(REVERSE)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("id", id.uuid())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(this::authorization)
                .optional();
    }

    Optional<Authorization> find(PlatformId platform, CustomerId customer, AuthorizationId id) {
        return jdbc.sql("""
                select * from authorizations
                where platform_id = :platform and customer_id = :customer and id = :id
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("id", id.uuid())
                .query(this::authorization)
                .optional();
    }

    List<Authorization> list(
            PlatformId platform, CustomerId customer, AuthorizationFilter filter, Cursor after, int rows) {
        Cursor start = after.notAfter(filter.createdBefore());
        Instant createdAfter = filter.createdAfter();
        return jdbc.sql(listing(filter, rows))
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("time", start.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", start.id())
                .param("createdAfter", createdAfter == null ? null : createdAfter.atOffset(ZoneOffset.UTC))
                .param("decision", name(filter.decision()))
                .param("endorsement", name(filter.endorsement()))
                .param("reference", filter.reference())
                .query(this::authorization)
                .list();
    }

    /** Postgres plans the query for each customer: ten authorizations need another plan than a million. */
    static String listing(AuthorizationFilter filter, int rows) {
        return "select * from authorizations where platform_id = :platform and customer_id = :customer"
                + " and (created_at, id) < (:time, :id)"
                + (filter.createdAfter() == null ? "" : " and created_at > :createdAfter")
                + (filter.decision() == null ? "" : " and decision = :decision")
                + (filter.endorsement() == null ? "" : " and endorsement = :endorsement")
                + (filter.reference() == null ? "" : " and reference = :reference")
                + " order by created_at desc, id desc limit " + rows + " " + StatementHint.PLAN_BY_VALUES;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private Authorization authorization(ResultSet row, int number) throws SQLException {
        return new Authorization(
                new AuthorizationId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                Endorsement.valueOf(row.getString("endorsement")),
                row.getBigDecimal("amount"),
                row.getString("reference"),
                AuthorizationDecision.valueOf(row.getString("decision")),
                List.of(StoredJson.read(row.getString("reasons"), EligibilityReason[].class)),
                Rows.instantOrNull(row, "reversed_at"),
                Rows.instant(row, "created_at"));
    }
}
