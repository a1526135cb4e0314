package dev.vouch.endorsement;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.vouch.customer.CustomerSweep;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Applies the policy in force to the customers that another policy evaluated: an earlier one, or that of an instance that
 * has not read the new one yet. The transaction that evaluates a customer also stores the policy's version in its row, so
 * that the job continues with the rest after a crash.
 */
@Component
class PolicyRollout {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("endorsement-policy");

    private static final Logger log = LoggerFactory.getLogger(PolicyRollout.class);
    private static final int PAGE = 500;

    /** Three scans of the index, in its order: they read next to nothing once no customer is left. */
    static final String EVALUATED_BY_ANOTHER = """
            select id from (
              (select id from customers
                where platform_id = :platform and status = 'ACTIVE' and endorsement_policy is null
                  and id <> all(:failed)
                order by id limit :rows)
              union all
              (select id from customers
                where platform_id = :platform and status = 'ACTIVE' and endorsement_policy < :policy
                  and id <> all(:failed)
                order by endorsement_policy, id limit :rows)
              union all
              (select id from customers
                where platform_id = :platform and status = 'ACTIVE' and endorsement_policy > :policy
                  and id <> all(:failed)
                order by endorsement_policy, id limit :rows)) others
            """;

    private final PolicyInForce inForce;
    private final Endorsements endorsements;
    private final CustomerSweep sweep;
    private final JdbcClient jdbc;

    PolicyRollout(PolicyInForce inForce, Endorsements endorsements, CustomerSweep sweep, JdbcClient jdbc) {
        this.inForce = inForce;
        this.endorsements = endorsements;
        this.sweep = sweep;
        this.jdbc = jdbc;
    }

    void run() {
        inForce.refresh();
        long evaluated = sweep.run(
                "endorsement policy",
                Actor.SYSTEM,
                (platform, place) -> inForce.hasOurCriteria() ? evaluatedByAnother(platform, place) : List.of(),
                (platform, customer) -> endorsements.evaluate(platform, customer, "endorsement_policy.changed"));
        if (evaluated > 0) {
            log.info(
                    "Evaluated {} customers by the endorsement policy {}",
                    evaluated,
                    inForce.policy().version());
        }
    }

    List<CustomerId> evaluatedByAnother(PlatformId platform, CustomerSweep.Place place) {
        return jdbc.sql(EVALUATED_BY_ANOTHER)
                .param("platform", platform.uuid())
                .param("policy", inForce.policy().version())
                .param("failed", place.failedIds())
                .param("rows", PAGE)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }
}
