package dev.vouch.endorsement;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.vouch.customer.CustomerDeleted;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
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
    private final PlatformDirectory platforms;
    private final JdbcClient jdbc;

    PolicyRollout(PolicyInForce inForce, Endorsements endorsements, PlatformDirectory platforms, JdbcClient jdbc) {
        this.inForce = inForce;
        this.endorsements = endorsements;
        this.platforms = platforms;
        this.jdbc = jdbc;
    }

    /** A customer that fails does not stop the others. The job then fails as a whole, and is retried. */
    void run() {
        inForce.refresh();
        if (!inForce.hasOurCriteria()) {
            return;
        }
        LongAdder evaluated = new LongAdder();
        LongAdder failures = new LongAdder();
        platforms.forEachScope(platform -> {
            Set<CustomerId> failed = new HashSet<>();
            List<CustomerId> page = evaluatedByAnother(platform, failed);
            while (!page.isEmpty() && failed.size() < PAGE && inForce.hasOurCriteria()) {
                for (CustomerId customer : page) {
                    if (isEvaluated(platform, customer)) {
                        evaluated.increment();
                    } else {
                        failed.add(customer);
                    }
                }
                page = evaluatedByAnother(platform, failed);
            }
            failures.add(failed.size());
        });
        if (evaluated.sum() > 0) {
            log.info(
                    "Evaluated {} customers by the endorsement policy {}",
                    evaluated,
                    inForce.policy().version());
        }
        if (failures.sum() > 0) {
            throw new IllegalStateException(failures + " customers could not be evaluated");
        }
    }

    private boolean isEvaluated(PlatformId platform, CustomerId customer) {
        try {
            endorsements.evaluate(platform, customer, "endorsement_policy.changed");
            return true;
        } catch (CustomerDeleted deleted) {
            log.info("No endorsements to evaluate: {}", deleted.getMessage());
            return true;
        } catch (RuntimeException failure) {
            log.warn("The endorsements of {} could not be evaluated", customer, failure);
            return false;
        }
    }

    List<CustomerId> evaluatedByAnother(PlatformId platform, Set<CustomerId> failed) {
        return jdbc.sql(EVALUATED_BY_ANOTHER)
                .param("platform", platform.uuid())
                .param("policy", inForce.policy().version())
                .param("failed", failed.stream().map(CustomerId::uuid).toArray(UUID[]::new))
                .param("rows", PAGE)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }
}
