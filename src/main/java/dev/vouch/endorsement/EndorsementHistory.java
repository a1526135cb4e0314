package dev.vouch.endorsement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of all customers' endorsements. Rows are only added, and the caller holds the lock of the customer. */
@Repository
class EndorsementHistory {

    private final JdbcClient jdbc;

    EndorsementHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Customer customer, EndorsementStep step) {
        jdbc.sql("""
                insert into endorsement_steps
                  (customer_id, platform_id, endorsement, number, action, policy, actor, reason, at)
                select :customer, :platform, :endorsement, coalesce(max(number), 0) + 1, :action, :policy, :actor, :reason, :at
                from endorsement_steps
                where platform_id = :platform and customer_id = :customer and endorsement = :endorsement
                """)
                .param("customer", customer.id().uuid())
                .param("platform", customer.platformId().uuid())
                .param("endorsement", step.endorsement().name())
                .param("action", step.action().name())
                .param("policy", step.policy())
                .param("actor", step.actor())
                .param("reason", step.reason())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last step of each endorsement that has any. */
    Map<Endorsement, EndorsementStep> latest(Customer customer) {
        return jdbc
                .sql("""
                select step.* from unnest(:endorsements) as wanted (endorsement) cross join lateral (
                  select endorsement, action, policy, actor, reason, at from endorsement_steps
                  where platform_id = :platform and customer_id = :customer and endorsement = wanted.endorsement
                  order by number desc limit 1
                ) as step
                """)
                .param(
                        "endorsements",
                        Stream.of(Endorsement.values()).map(Enum::name).toArray(String[]::new))
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .query(EndorsementHistory::step)
                .list()
                .stream()
                .collect(Collectors.toMap(EndorsementStep::endorsement, Function.identity()));
    }

    private static EndorsementStep step(ResultSet row, int number) throws SQLException {
        return new EndorsementStep(
                Endorsement.valueOf(row.getString("endorsement")),
                EndorsementAction.valueOf(row.getString("action")),
                row.getString("policy"),
                row.getString("actor"),
                row.getString("reason"),
                Rows.instant(row, "at"));
    }
}
