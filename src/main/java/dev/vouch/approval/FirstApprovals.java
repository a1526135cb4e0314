package dev.vouch.approval;

import dev.vouch.customer.Customer;
import dev.vouch.id.TypeId;
import dev.vouch.storage.StoredJson;
import dev.vouch.tenancy.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions of first reviewers. Each waits until a second one confirms it, and stays for the record. */
@Repository
class FirstApprovals {

    private final JdbcClient jdbc;

    FirstApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Agreement.First> find(Customer customer, JointDecision decision) {
        return jdbc.sql("""
                select actor_id, person, reasons from first_approvals
                where platform_id = :platform and customer_id = :customer and kind = :kind and content = :content
                  and ended_at is null
                """)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("kind", decision.kind())
                .param("content", decision.content())
                .query((row, number) -> new Agreement.First(
                        row.getString("actor_id"), row.getString("person"), row.getString("reasons")))
                .optional();
    }

    void add(Customer customer, JointDecision decision, Actor actor, Instant at) {
        jdbc.sql("""
                insert into first_approvals
                  (platform_id, id, customer_id, kind, content, actor_id, person, reasons, at)
                values (:platform, :id, :customer, :kind, :content, :actor, :person, :reasons::jsonb, :at)
                """)
                .param("platform", customer.platformId().uuid())
                .param("id", TypeId.next())
                .param("customer", customer.id().uuid())
                .param("kind", decision.kind())
                .param("content", decision.content())
                .param("actor", actor.name())
                .param("person", actor.person())
                .param("reasons", StoredJson.write(decision.reasons()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends differing decisions of the same kind, too: they were about the customer as it was before. */
    void end(Customer customer, String kind, Instant at) {
        jdbc.sql("""
                update first_approvals set ended_at = :at
                where platform_id = :platform and customer_id = :customer and kind = :kind and ended_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("kind", kind)
                .update();
    }
}
