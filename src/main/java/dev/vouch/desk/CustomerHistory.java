package dev.vouch.desk;

import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.Decision;
import dev.vouch.kyc.KycRecord;
import dev.vouch.kyc.KycStep;
import dev.vouch.kyc.SetRating;
import dev.vouch.storage.Rows;
import dev.vouch.tenancy.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of a customer: the steps of KYC, the ratings of its risk, and the newest events. */
@Repository
class CustomerHistory {

    private static final int EVENTS = 200;

    /** Views, and what follows from a step that has a row of its own. */
    private static final Set<String> NO_ACTS = Stream.of(
                    EventType.DOCUMENT_CONTENT_ACCESSED,
                    EventType.DOCUMENT_ACCEPTED,
                    EventType.DOCUMENT_REJECTED,
                    EventType.DOCUMENT_SUPERSEDED,
                    EventType.CUSTOMER_ENDORSEMENT_GRANTED,
                    EventType.CUSTOMER_EVIDENCE_EXPORTED)
            .map(EventType::toString)
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;

    CustomerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<HistoryRow.Recorded> events(PlatformId platform, CustomerId customer) {
        return jdbc.sql("""
                select type, actor_type, actor_id, actor_person, created_at,
                  case object ->> 'object'
                    when 'endorsement' then object ->> 'name'
                    when 'document' then object ->> 'type'
                    when 'external_account' then object ->> 'type'
                    when 'wallet' then object ->> 'blockchain'
                    when 'authorization' then object ->> 'amount'
                    when 'beneficial_owner'
                      then concat_ws(' ', object ->> 'first_name', object ->> 'middle_name', object ->> 'last_name')
                  end as subject,
                  case when type = :locked then object #>> '{lock,reason}' else object ->> 'reason' end as reason
                from events cross join lateral (select data::jsonb -> 'object' as object) as changed
                where platform_id = :platform and customer_id = :customer
                order by sequence desc limit :rows
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("rows", EVENTS)
                .param("locked", EventType.CUSTOMER_LOCKED.toString())
                .query((row, number) -> new HistoryRow.Recorded(
                        row.getString("type"),
                        new Actor(
                                Actor.Type.valueOf(row.getString("actor_type")),
                                row.getString("actor_id"),
                                row.getString("actor_person")),
                        Rows.instant(row, "created_at"),
                        row.getString("subject"),
                        row.getString("reason")))
                .list();
    }

    /** Steps, ratings and events by time, without events that only repeat a step. */
    static List<HistoryRow> rows(KycRecord record, List<HistoryRow.Recorded> events, People people) {
        Stream<HistoryRow> taken = record.history().stream()
                .sorted(Comparator.comparing(KycStep::number).reversed())
                .map(step -> row(step, people));
        Stream<HistoryRow> rated = record.ratings().stream().map(rating -> row(rating, people));
        Stream<HistoryRow> others = events.stream()
                .filter(event -> !event.type().startsWith("customer.kyc.")
                        || EventType.CUSTOMER_KYC_FIRST_APPROVAL.is(event.type()))
                .map(event -> new HistoryRow(
                        event.at(),
                        Texts.time(event.at()),
                        people.name(event.actor().name()),
                        what(event),
                        event.reason(),
                        null,
                        !NO_ACTS.contains(event.type())));
        return Stream.of(taken, rated, others)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(HistoryRow::at).reversed())
                .toList();
    }

    private static String what(HistoryRow.Recorded event) {
        String change = Texts.words(event.type().replace('.', '_'));
        return event.subject() == null ? change : change + ": " + Texts.inside(event.subject());
    }

    private static HistoryRow row(SetRating rating, People people) {
        return new HistoryRow(
                rating.at(),
                Texts.time(rating.at()),
                who(rating.actor(), rating.firstApprovedBy(), people),
                "Risk rating: " + rating.previous() + " → " + rating.rating(),
                null,
                rating.reason(),
                true);
    }

    private static HistoryRow row(KycStep step, People people) {
        return new HistoryRow(
                step.at(),
                Texts.time(step.at()),
                who(step.actor(), step.firstApprovedBy(), people),
                Texts.words(step.action()) + ": " + Texts.words(step.from()) + " → " + Texts.words(step.to()),
                step.reason() == null ? null : Texts.inside(step.reason()),
                notes(step.reasons()),
                true);
    }

    private static String who(String actor, @Nullable String firstApprovedBy, People people) {
        String first = firstApprovedBy == null ? "" : " (first approved by " + people.name(firstApprovedBy) + ")";
        return people.name(actor) + first;
    }

    private static @Nullable String notes(List<Decision.Reason> reasons) {
        String notes = reasons.stream()
                .filter(reason -> Objects.nonNull(reason.internal()))
                .map(reason -> (reason.check() == null ? "" : Texts.words(reason.check()) + ": ")
                        + reason.code().replace('_', ' ') + ", " + reason.internal())
                .collect(Collectors.joining(" · "));
        return notes.isEmpty() ? null : notes;
    }
}
