package dev.vouch.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.tenancy.Actor;
import dev.vouch.tenancy.StatementHint;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes every change into the log, in the transaction that makes the change: both happen or neither. */
@Component
public class EventRecorder {

    /** Ordered by the rest of the key in the condition, so that Postgres reads one entry, however many events exist. */
    static final String LAST_EVENT = """
            select sequence, transaction_id, hash from events
            where platform_id = :platform and customer_id = :customer order by sequence desc limit 1""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EventChain chain;

    EventRecorder(JdbcClient jdbc, JsonMapper json, EventChain chain) {
        this.jdbc = jdbc;
        this.json = json;
        this.chain = chain;
    }

    /**
     * A change requires the lock of the customer's row, so that changes of one customer are recorded one after the
     * other and the sequence has no gaps. Recorded before any other listener runs, so that the consequences of a change
     * come later in the log.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Change change) {
        EventId id = new EventId(TypeId.next());
        Actor actor = Actor.current();
        String data = data(change.previous(), change.object(), change.reason());
        byte[] salt = chain.freshSalt();
        byte[] dataHash = chain.dataHash(data, salt);
        EventChain.OpenLink link = chain.open(
                actor,
                change.at(),
                change.customerId(),
                dataHash,
                id,
                change.type().toString());
        jdbc.sql("""
                insert into events (id, platform_id, customer_id, sequence, type, actor_type, actor_id, actor_person, data,
                  created_at, transaction_id, salt, data_hash, previous_hash, hash)
                select :id, :platform, :customer, next.sequence, :type, :actorType, :actorId, :actorPerson, :data, :at,
                  greatest(last.transaction_id, pg_current_xact_id()::text::bigint), :salt, :dataHash, next.previous_hash,
                  sha256(convert_to(:beforePreviousHash || encode(next.previous_hash, 'hex') || :beforeSequence
                    || next.sequence || :afterSequence, 'UTF8'))
                from (select) as always
                left join (%s) as last on true
                cross join lateral (select coalesce(last.sequence, 0) + 1 as sequence,
                  coalesce(last.hash, :beginning) as previous_hash) as next
                """.formatted(LAST_EVENT) + StatementHint.SEND_WITH_COMMIT)
                .param("id", id.uuid())
                .param("platform", change.platformId().uuid())
                .param("customer", change.customerId().uuid())
                .param("type", change.type().toString())
                .param("actorType", actor.type().name())
                .param("actorId", actor.id(), Types.VARCHAR)
                .param("actorPerson", actor.person(), Types.VARCHAR)
                .param("data", data)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("salt", salt)
                .param("dataHash", dataHash)
                .param("beforePreviousHash", link.beforePreviousHash())
                .param("beforeSequence", link.beforeSequence())
                .param("afterSequence", link.afterSequence())
                .param("beginning", EventChain.BEGINNING)
                .update();
    }

    /**
     * Records an event of the platform itself, without a customer.
     *
     * @param previous as the API showed it before; null if nothing has changed
     * @param object as the API shows it now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EventId recordOfPlatform(
            PlatformId platform, EventType type, @Nullable Object previous, Object object, Instant at) {
        EventId id = new EventId(TypeId.next());
        Actor actor = Actor.current();
        jdbc.sql("""
                insert into events (id, platform_id, customer_id, sequence, type, actor_type, actor_id, actor_person, data,
                  created_at, transaction_id)
                values (:id, :platform, null, 0, :type, :actorType, :actorId, :actorPerson, :data, :at,
                  pg_current_xact_id()::text::bigint)
                """)
                .param("actorType", actor.type().name())
                .param("actorId", actor.id(), Types.VARCHAR)
                .param("actorPerson", actor.person(), Types.VARCHAR)
                .param("id", id.uuid())
                .param("platform", platform.uuid())
                .param("type", type.toString())
                .param("data", data(previous, object, null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The JSON of an event. */
    private record Data(
            Object object,
            Object previous,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}

    /** The views are made here, of the values that the change carries. */
    private String data(@Nullable Object previous, Object object, @Nullable String reason) {
        return json.writeValueAsString(
                previous == null ? new Data(object, Map.of(), reason) : changed(previous, object, reason));
    }

    private Data changed(Object before, Object after, @Nullable String reason) {
        ObjectNode tree = json.valueToTree(after);
        return new Data(tree, previous(before, tree), reason);
    }

    /** The previous values of the changed fields; null for fields without one. */
    private ObjectNode previous(Object before, ObjectNode after) {
        ObjectNode previous = json.valueToTree(before);
        after.propertyNames().stream()
                .filter(field -> !previous.has(field))
                .toList()
                .forEach(previous::putNull);
        for (var field : previous.propertyNames().toArray(String[]::new)) {
            JsonNode now = after.get(field);
            if (previous.get(field).equals(now)) {
                previous.remove(field);
            }
        }
        return previous;
    }
}
