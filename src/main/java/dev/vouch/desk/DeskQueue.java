package dev.vouch.desk;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.CappedCount;
import dev.vouch.storage.Rows;
import dev.vouch.tenancy.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of {@code GET /v0/reviews}, with claims and filters. */
@Repository
class DeskQueue {

    static final int ROWS = 25;

    private static final String WAITING = """
            from kyc_cases k
            join customers c on c.platform_id = k.platform_id and c.id = k.customer_id
            left join desk_claims claim on claim.platform_id = k.platform_id and claim.customer_id = k.customer_id
              and claim.expires_at > :now
            where k.platform_id = :platform and k.review_since is not null
            """;

    /** The same person, by whichever key. */
    private static final String IS_MINE =
            "(claim.actor_id = :actor or lower(btrim(claim.person)) = lower(btrim(cast(:person as text))))";

    private static final String COUNTRY = "coalesce(c.country, c.address_country)";

    /** The values of the filters are those of the cases counted, the longest waiting. */
    static final String COUNTS =
            """
            with waiting as materialized (
              select customer_id, review_reasons from kyc_cases
              where platform_id = :platform and review_since is not null
              order by review_since, customer_id limit %d)
            select (select count(*) from waiting) as waiting,
              (%s) as mine,
              (%s) as unclaimed,
              array(select distinct reason ->> 'code' from waiting, jsonb_array_elements(review_reasons) as reason
                order by 1) as reasons,
              array_remove(array(select distinct (
                  select %s from customers c where c.platform_id = :platform and c.id = waiting.customer_id)
                from waiting order by 1), null) as countries
            """.formatted(CappedCount.MOST, CappedCount.of("""
                select from desk_claims claim
                join kyc_cases k on k.platform_id = claim.platform_id and k.customer_id = claim.customer_id
                where claim.platform_id = :platform and claim.expires_at > :now and k.review_since is not null and
                """ + IS_MINE), CappedCount.of("""
                select from kyc_cases k
                where k.platform_id = :platform and k.review_since is not null
                and not exists (select from desk_claims claim
                  where claim.platform_id = k.platform_id and claim.customer_id = k.customer_id and claim.expires_at > :now)
                order by k.review_since
                """), COUNTRY);

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts of cases as text, as they end at {@link CappedCount#MOST}, and the values of the filters. */
    record Counts(String all, String mine, String unclaimed, List<String> reasons, List<String> countries) {}

    /**
     * The longest waiting first.
     *
     * @param after the end of the page before; null for the first page
     */
    List<QueueRow> read(PlatformId platform, QueueFilter filter, @Nullable QueuePlace after, Actor actor, int rows) {
        String behind = after == null ? "" : " and (k.review_since, k.customer_id) > (:since, :after)";
        return jdbc.sql("""
                select k.customer_id, k.open_review, k.review_since, k.risk_rating, c.type, c.email,
                  (select string_agg(reason ->> 'text', ', ' order by place)
                    from jsonb_array_elements(k.review_reasons) with ordinality as reasons (reason, place)) as reason,
                  nullif(concat_ws(' ', c.first_name, c.middle_name, c.last_name, c.legal_name), '') as name,
                  c.deleted_at, claim.actor_id, claim.person, claim.expires_at,
                """ + COUNTRY + " as country " + WAITING + conditions(filter) + behind
                        + " order by k.review_since, k.customer_id limit :rows")
                .params(parameters(platform, filter, actor))
                .param("since", after == null ? null : after.since().atOffset(ZoneOffset.UTC))
                .param("after", after == null ? null : after.customer().uuid())
                .param("rows", rows)
                .query(this::row)
                .list();
    }

    /** The oldest matching case that nobody else has claimed. */
    Optional<CustomerId> next(PlatformId platform, QueueFilter filter, Actor actor, @Nullable CustomerId but) {
        return jdbc.sql("select k.customer_id " + WAITING + conditions(filter) + " and (claim.actor_id is null or "
                        + IS_MINE + ") and (cast(:but as uuid) is null or k.customer_id <> cast(:but as uuid))"
                        + " order by k.review_since, k.customer_id limit 1")
                .params(parameters(platform, filter, actor))
                .param("but", but == null ? null : but.uuid())
                .query((row, number) -> new CustomerId(row.getObject("customer_id", UUID.class)))
                .optional();
    }

    Counts counts(PlatformId platform, Actor actor) {
        return jdbc.sql(COUNTS)
                .params(parameters(platform, QueueFilter.ALL, actor))
                .query((row, number) -> new Counts(
                        CappedCount.text(row.getLong("waiting")),
                        CappedCount.text(row.getLong("mine")),
                        CappedCount.text(row.getLong("unclaimed")),
                        texts(row, "reasons"),
                        texts(row, "countries")))
                .single();
    }

    private static String conditions(QueueFilter filter) {
        return (filter.type().isEmpty() ? "" : " and c.type = :type")
                + (filter.risk().isEmpty() ? "" : " and k.risk_rating = :risk")
                + (filter.country().isEmpty() ? "" : " and " + COUNTRY + " = :country")
                + (filter.reason().isEmpty()
                        ? ""
                        : " and k.review_reasons @> jsonb_build_array(jsonb_build_object('code', cast(:reason as text)))")
                + switch (filter.who()) {
                    case QueueFilter.MINE -> " and " + IS_MINE;
                    case QueueFilter.UNCLAIMED -> " and claim.actor_id is null";
                    default -> "";
                };
    }

    private Map<String, @Nullable Object> parameters(PlatformId platform, QueueFilter filter, Actor actor) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("platform", platform.uuid());
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        parameters.put("actor", actor.name());
        parameters.put("person", actor.person());
        parameters.put("type", filter.type().toUpperCase(Locale.ROOT));
        parameters.put("risk", filter.risk().toUpperCase(Locale.ROOT));
        parameters.put("country", filter.country());
        parameters.put("reason", filter.reason());
        return parameters;
    }

    private QueueRow row(ResultSet row, int number) throws SQLException {
        Instant since = Rows.instant(row, "review_since");
        String name = row.getString("name");
        return new QueueRow(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                name == null ? row.getString("email") : name,
                Texts.words(row.getString("type")),
                Texts.country(row.getString("country")),
                row.getString("risk_rating") == null ? "" : Texts.words(row.getString("risk_rating")),
                row.getString("open_review") == null
                        ? "decision"
                        : row.getString("open_review").toLowerCase(Locale.ROOT),
                Texts.text(row.getString("reason")),
                since,
                Texts.age(since, clock.instant()),
                row.getString("actor_id") == null ? null : Claims.claim(row, number),
                row.getString("deleted_at") != null);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null ? List.of() : Rows.texts(row, column);
    }
}
