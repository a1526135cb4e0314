package dev.vouch.approval;

import dev.vouch.customer.Customer;
import dev.vouch.id.CustomerId;
import dev.vouch.id.FirstApprovalId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.storage.Rows;
import dev.vouch.storage.StoredJson;
import dev.vouch.tenancy.Actor;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions of first reviewers. Each waits until a second one confirms it, and stays for the record. */
@Repository
class FirstApprovals {

    /**
     * None waits where one person suffices. A decision on KYC waits as long as the case takes no step, and its facts are
     * those that the checks saw. Of a deleted customer, only a decision that closes its case can be confirmed.
     */
    private static final String WAITING = """
            select f.id, f.customer_id, f.kind, f.summary, f.actor_id, f.person, f.at from first_approvals f
            join platforms p on p.id = f.platform_id and (p.four_eyes or :everywhere)
            join customers c on c.platform_id = f.platform_id and c.id = f.customer_id
            left join kyc_cases k on k.platform_id = f.platform_id and k.customer_id = f.customer_id
            where f.platform_id = :platform and f.ended_at is null
              and (c.deleted_at is null or f.kind in ('kyc.approve', 'kyc.keep'))
              and (f.kind not like 'kyc.%' or not k.checks_pending
                and starts_with(f.content, concat(k.steps, ' ', k.check_runs, ' ')))
            """;

    private final JdbcClient jdbc;

    FirstApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Confirmation.First> find(Customer customer, JointDecision decision) {
        return jdbc.sql("""
                select actor_id, person, reasons from first_approvals
                where platform_id = :platform and customer_id = :customer and kind = :kind and content = :content
                  and ended_at is null
                """)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("kind", decision.kind())
                .param("content", decision.content())
                .query((row, number) -> new Confirmation.First(
                        row.getString("actor_id"), row.getString("person"), row.getString("reasons")))
                .optional();
    }

    /**
     * Newest first.
     *
     * @param everywhere whether all platforms require two persons
     */
    List<FirstApproval> waiting(PlatformId platform, boolean everywhere, Cursor after, int rows) {
        return jdbc.sql(WAITING + " and (f.at, f.id) < (:time, :id) order by f.at desc, f.id desc limit :rows")
                .param("platform", platform.uuid())
                .param("everywhere", everywhere)
                .param("time", after.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("rows", rows)
                .query(FirstApprovals::firstApproval)
                .list();
    }

    /** Of these customers, newest first. */
    List<FirstApproval> waitingOf(PlatformId platform, boolean everywhere, Collection<CustomerId> customers) {
        return jdbc.sql(WAITING + " and f.customer_id = any(:customers) order by f.at desc, f.id desc")
                .param("platform", platform.uuid())
                .param("everywhere", everywhere)
                .param("customers", customers.stream().map(CustomerId::uuid).toArray(UUID[]::new))
                .query(FirstApprovals::firstApproval)
                .list();
    }

    private static FirstApproval firstApproval(ResultSet row, int number) throws SQLException {
        return new FirstApproval(
                new FirstApprovalId(row.getObject("id", UUID.class)),
                "first_approval",
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("kind"),
                row.getString("summary"),
                row.getString("actor_id"),
                row.getString("person"),
                Rows.instant(row, "at"));
    }

    void add(Customer customer, JointDecision decision, Actor actor, Instant at) {
        jdbc.sql("""
                insert into first_approvals
                  (platform_id, id, customer_id, kind, content, summary, actor_id, person, reasons, at)
                values (:platform, :id, :customer, :kind, :content, :summary, :actor, :person, :reasons::jsonb, :at)
                """)
                .param("platform", customer.platformId().uuid())
                .param("id", TypeId.next())
                .param("customer", customer.id().uuid())
                .param("kind", decision.kind())
                .param("content", decision.content())
                .param("summary", decision.summary())
                .param("actor", actor.name())
                .param("person", actor.person())
                .param("reasons", StoredJson.write(decision.reasons()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends differing decisions of these kinds, too: they were about the customer as it was before. */
    void end(Customer customer, Collection<String> kinds, Instant at) {
        jdbc.sql("""
                update first_approvals set ended_at = :at
                where platform_id = :platform and customer_id = :customer and kind = any(:kinds) and ended_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("kinds", kinds.toArray(String[]::new))
                .update();
    }
}
