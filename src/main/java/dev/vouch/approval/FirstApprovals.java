package dev.vouch.approval;

import dev.vouch.customer.Customer;
import dev.vouch.tenancy.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the decisions of first reviewers until a second one confirms them. */
@Repository
class FirstApprovals {

    private final JdbcClient jdbc;

    FirstApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record FirstPerson(String actorId, @Nullable String person) {}

    Optional<FirstPerson> find(Customer customer, JointDecision decision) {
        return jdbc.sql("""
                select actor_id, person from first_approvals
                where platform_id = :platform and customer_id = :customer and kind = :kind and content = :content
                """)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("kind", decision.kind())
                .param("content", decision.content())
                .query((row, number) -> new FirstPerson(row.getString("actor_id"), row.getString("person")))
                .optional();
    }

    void add(Customer customer, JointDecision decision, Actor actor, Instant at) {
        jdbc.sql("""
                insert into first_approvals (platform_id, customer_id, kind, content, actor_id, person, at)
                values (:platform, :customer, :kind, :content, :actor, :person, :at)
                """)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("kind", decision.kind())
                .param("content", decision.content())
                .param("actor", actor.name())
                .param("person", actor.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends differing decisions of the same kind, too: they were about the customer as it was before. */
    void end(Customer customer, JointDecision decision) {
        jdbc.sql("""
                delete from first_approvals
                where platform_id = :platform and customer_id = :customer and kind = :kind
                """)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("kind", decision.kind())
                .update();
    }
}
