package dev.vouch.endorsement;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.vouch.customer.CustomerDeleted;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Applies a policy that has changed to the customers there are. Each customer's row says by which policy it was judged,
 * so that the job goes on where it was stopped, and finds those whom an instance of the old configuration judged
 * meanwhile at the next start. The job is called by the policy: instances with another one leave it alone, and of those
 * that know it, one runs it.
 */
@Component
class PolicyRollout {

    private static final Logger log = LoggerFactory.getLogger(PolicyRollout.class);
    private static final String ALL = "all";
    private static final int PAGE = 500;
    private static final CustomerId BEGINNING = new CustomerId(new UUID(0, 0));

    private final EndorsementPolicy policy;
    private final Endorsements endorsements;
    private final PlatformDirectory platforms;
    private final SchedulerClient scheduler;
    private final JdbcClient jdbc;
    private final Clock clock;

    PolicyRollout(
            EndorsementPolicy policy,
            Endorsements endorsements,
            PlatformDirectory platforms,
            @Qualifier("schedulerClient") SchedulerClient scheduler,
            JdbcClient jdbc,
            Clock clock) {
        this.policy = policy;
        this.endorsements = endorsements;
        this.platforms = platforms;
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static TaskDescriptor<Void> task(EndorsementPolicy policy) {
        return TaskDescriptor.of("endorsement-policy-" + policy.version());
    }

    @EventListener(ApplicationReadyEvent.class)
    void schedule() {
        LongAdder found = new LongAdder();
        platforms.forEachScope(
                platform -> found.add(judgedByAnother(platform, BEGINNING, 1).size()));
        if (found.sum() > 0) {
            scheduler.scheduleIfNotExists(task(policy).instance(ALL).scheduledTo(clock.instant()));
        }
    }

    /** Who cannot be judged now keeps nobody else from it; the job then fails, and is tried again. */
    void run() {
        LongAdder judged = new LongAdder();
        LongAdder failures = new LongAdder();
        platforms.forEachScope(platform -> {
            List<CustomerId> page = judgedByAnother(platform, BEGINNING, PAGE);
            while (!page.isEmpty()) {
                page.forEach(customer -> (isJudged(platform, customer) ? judged : failures).increment());
                page = judgedByAnother(platform, page.get(page.size() - 1), PAGE);
            }
        });
        log.info("Judged {} customers by the policy {}", judged, policy.version());
        if (failures.sum() > 0) {
            throw new IllegalStateException(failures + " customers could not be judged");
        }
    }

    private boolean isJudged(PlatformId platform, CustomerId customer) {
        try {
            endorsements.judge(platform, customer, "endorsement_policy.changed");
            return true;
        } catch (CustomerDeleted deleted) {
            log.info("Nothing to judge any more: {}", deleted.getMessage());
            return true;
        } catch (RuntimeException failure) {
            log.warn("{} could not be judged", customer, failure);
            return false;
        }
    }

    private List<CustomerId> judgedByAnother(PlatformId platform, CustomerId last, int rows) {
        return jdbc.sql("""
                select id from customers
                where platform_id = :platform and status = 'ACTIVE' and id > :last
                and endorsement_policy is distinct from :policy
                order by id limit :rows
                """)
                .param("platform", platform.uuid())
                .param("last", last.uuid())
                .param("policy", policy.version())
                .param("rows", rows)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }
}
