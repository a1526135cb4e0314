package dev.vouch.desk;

import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.Decision;
import dev.vouch.kyc.KycStep;
import dev.vouch.tenancy.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of a customer: the steps of KYC and the newest events. */
@Repository
class CustomerHistory {

    private static final int EVENTS = 200;

    private final JdbcClient jdbc;

    CustomerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<HistoryRow.Recorded> events(PlatformId platform, CustomerId customer) {
        return jdbc.sql("""
                select type, actor_type, actor_id, actor_person, created_at,
                  data::jsonb #>> '{object,lock,reason}' as reason
                from events where platform_id = :platform and customer_id = :customer
                order by sequence desc limit :rows
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("rows", EVENTS)
                .query((row, number) -> new HistoryRow.Recorded(
                        row.getString("type"),
                        new Actor(
                                Actor.Type.valueOf(row.getString("actor_type")),
                                row.getString("actor_id"),
                                row.getString("actor_person")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** Steps and events by time, without events that only repeat a step. */
    static List<HistoryRow> rows(List<KycStep> steps, List<HistoryRow.Recorded> events, People people) {
        Stream<HistoryRow> taken = steps.stream()
                .sorted(Comparator.comparing(KycStep::number).reversed())
                .map(step -> row(step, people));
        Stream<HistoryRow> others = events.stream()
                .filter(event -> !event.type().startsWith("customer.kyc.")
                        || EventType.CUSTOMER_KYC_FIRST_APPROVAL.is(event.type()))
                .map(event -> new HistoryRow(
                        event.at(),
                        Texts.time(event.at()),
                        people.name(event.actor().name()),
                        Texts.words(event.type().replace('.', ' ')),
                        EventType.CUSTOMER_LOCKED.is(event.type()) ? event.reason() : null,
                        null));
        return Stream.concat(taken, others)
                .sorted(Comparator.comparing(HistoryRow::at).reversed())
                .toList();
    }

    private static HistoryRow row(KycStep step, People people) {
        String first = step.firstApprovedBy() == null
                ? ""
                : " (first approved by " + people.name(step.firstApprovedBy()) + ")";
        return new HistoryRow(
                step.at(),
                Texts.time(step.at()),
                people.name(step.actor()) + first,
                Texts.words(step.action()) + ": " + Texts.words(step.from()) + " → " + Texts.words(step.to()),
                step.reason() == null ? null : step.reason().replace('_', ' '),
                notes(step.reasons()));
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
