package dev.vouch.customer;

import dev.vouch.id.PlatformId;
import dev.vouch.storage.StoredJson;
import dev.vouch.tenancy.StatementHint;
import dev.vouch.web.Cursor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists customers in one statement. A page starts with a row comparison, {@code (created_at, id) < (?, ?)}, so that the
 * index leads straight to it, however deep it is. The migration of the view {@code listed_customers} explains the view.
 *
 * <p>Most filters have an index in the order of the list. The others are tried on the next thousand customers first,
 * which fills a page when matches are common. If they don't fill it, matches are rare, and the filter's own index finds
 * them. Postgres can't make that choice: under row-level security it doesn't know how many rows match.
 *
 * <p>Of changes, the next thousand say less: those who came just before a day were changed just after it. So the index of
 * changes counts the matches, too. Up to a hundred thousand are sorted; for more, the list is followed to a full page.
 */
@Repository
class CustomerSearch {

    private static final String BY_INDEX = "select " + CustomerRow.COLUMNS
            + " from listed_customers where %s order by created_at desc, id desc limit %d";
    private static final String NEXT = """
            select * from (
              select * from listed_customers
              where platform_id = :platform and (created_at, id) < (:time, :id)
              order by created_at desc, id desc limit 1000
            ) as next where %1$s order by created_at desc, id desc limit %2$d
            """;
    private static final String NEXT_OR_RARE = "with page as (" + NEXT + """
            ), is_full as (select count(*) = %2$d as is_full from page)
            select %3$s from page where (select is_full from is_full)
            union all
            select %3$s from (
              select * from (select * from listed_customers where %1$s offset 0) as rare
              where not (select is_full from is_full)
              order by created_at desc, id desc limit %2$d
            ) as others
            order by created_at desc, id desc
            """ + StatementHint.PLAN_BY_VALUES;
    private static final String BY_UPDATE = "with next as (" + NEXT + """
            ), way as (
              select case
                when (select count(*) from next) = %2$d then 'next'
                when (select count(*) from (%4$s limit %5$d) as counted) < %5$d then 'sort'
                else 'follow'
              end as way
            )
            select %3$s from next where (select way from way) = 'next'
            union all
            select %3$s from (
              select * from (select * from listed_customers where %1$s offset 0) as matches
              where (select way from way) = 'sort'
              order by created_at desc, id desc limit %2$d
            ) as sorted
            union all
            select %3$s from (
              select * from listed_customers where %1$s and (select way from way) = 'follow'
              order by created_at desc, id desc limit %2$d
            ) as followed
            order by created_at desc, id desc
            """ + StatementHint.PLAN_BY_VALUES;
    private static final int MOST_SORTED = 100_000;

    private final JdbcClient jdbc;

    CustomerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Customer> find(PlatformId platform, CustomerFilter filter, Cursor after, int rows, Instant now) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String conditions = joined(conditions(platform, filter, after, now), parameters);
        String sql;
        if (filter.isOrderedByIndex()) {
            sql = BY_INDEX.formatted(conditions, rows);
        } else if (filter.isByUpdateAlone()) {
            String updates = joined(updates(platform, filter), parameters);
            sql = BY_UPDATE.formatted(
                    conditions,
                    rows,
                    CustomerRow.COLUMNS,
                    "select from listed_customers where " + updates + " order by updated_at",
                    MOST_SORTED);
        } else {
            sql = NEXT_OR_RARE.formatted(conditions, rows, CustomerRow.COLUMNS);
        }
        return jdbc.sql(sql).params(parameters).query(CustomerRow::customer).list();
    }

    private static String joined(List<Condition> conditions, Map<String, Object> parameters) {
        return conditions.stream()
                .filter(Condition::applies)
                .peek(condition -> parameters.putAll(condition.parameters()))
                .map(Condition::sql)
                .collect(Collectors.joining(" and "));
    }

    private static List<Condition> updates(PlatformId platform, CustomerFilter filter) {
        return List.of(
                new Condition("platform_id = :platform", Map.of("platform", platform.uuid())),
                Condition.on("updated_at > :updatedAfter", "updatedAfter", filter.updatedAfter()),
                Condition.on("updated_at < :updatedBefore", "updatedBefore", filter.updatedBefore()));
    }

    private List<Condition> conditions(PlatformId platform, CustomerFilter filter, Cursor after, Instant now) {
        // Nobody was changed before it was created.
        Cursor start = after.notAfter(filter.createdBefore()).notAfter(filter.updatedBefore());
        return List.of(
                new Condition("platform_id = :platform", Map.of("platform", platform.uuid())),
                new Condition(
                        "(created_at, id) < (:time, :id)",
                        Map.of("time", start.createdAt().atOffset(ZoneOffset.UTC), "id", start.id())),
                Condition.on("type = :type", "type", filter.type()),
                Condition.on("status = :status", "status", filter.status()),
                Condition.on("kyc_status = :kycStatus", "kycStatus", filter.kycStatus()),
                Condition.on("risk_rating = :riskRating", "riskRating", filter.riskRating()),
                Condition.on(
                        "endorsements <> '{}' and endorsements @> array[cast(:endorsement as text)]",
                        "endorsement",
                        filter.endorsement()),
                Condition.on("lower(email) = lower(:email)", "email", filter.email()),
                Condition.on("phone = :phone", "phone", filter.phone()),
                name(filter.name()),
                Condition.on("external_id = :externalId", "externalId", filter.externalId()),
                Condition.on("metadata @> cast(:metadata as jsonb)", "metadata", metadata(filter)),
                Condition.on("created_at > :createdAfter", "createdAfter", filter.createdAfter()),
                Condition.on("updated_at > :updatedAfter", "updatedAfter", filter.updatedAfter()),
                Condition.on("updated_at < :updatedBefore", "updatedBefore", filter.updatedBefore()),
                standing(filter.standing(), now),
                filter.showsDeleted() ? Condition.NONE : new Condition("deleted_at is null", Map.of()));
    }

    /** The database folds the words as it folds the column, so that the two never differ. */
    private static Condition name(@Nullable String name) {
        if (name == null) {
            return Condition.NONE;
        }
        Map<String, Object> words = new LinkedHashMap<>();
        CustomerFilter.words(name).forEach(word -> words.put("word" + words.size(), word));
        return new Condition(
                words.keySet().stream()
                        .map("folded_name like '%% ' || btrim(folded(:%s)) || '%%'"::formatted)
                        .collect(Collectors.joining(" and ")),
                words);
    }

    /** The same as {@link Customer#standing}, in SQL. */
    private static Condition standing(@Nullable Standing standing, Instant now) {
        if (standing == null) {
            return Condition.NONE;
        }
        return switch (standing) {
            case APPROVAL_PENDING -> new Condition("status = 'PENDING'", Map.of());
            case LOCKED -> new Condition("status = 'SUSPENDED'", Map.of());
            case RESTRICTED -> Condition.on("status = 'ACTIVE' and restricted_until > :now", "now", now);
            case ACTIVE ->
                Condition.on(
                        "status = 'ACTIVE' and (restricted_until is null or restricted_until <= :now)", "now", now);
        };
    }

    private @Nullable String metadata(CustomerFilter filter) {
        return filter.metadata().isEmpty() ? null : StoredJson.write(filter.metadata());
    }

    private record Condition(String sql, Map<String, Object> parameters) {

        static final Condition NONE = new Condition("", Map.of());

        static Condition on(String sql, String name, @Nullable Object value) {
            return value == null
                    ? NONE
                    : new Condition(sql, Map.of(name, value instanceof Enum<?> constant ? constant.name() : value));
        }

        static Condition on(String sql, String name, @Nullable Instant value) {
            return on(sql, name, value == null ? null : (Object) value.atOffset(ZoneOffset.UTC));
        }

        boolean applies() {
            return this != NONE;
        }
    }
}
