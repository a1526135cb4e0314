package dev.vouch.endorsement;

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
 * Applies the policy in force to the customers whom another one has judged: an earlier one, or that of an instance which
 * is not up to date yet. Each customer's row says by which policy it was judged, in the transaction that does it, so that
 * whoever stops the job stops it between two customers, and it goes on with those who are left.
 */
@Component
class PolicyRollout {

    private static final Logger log = LoggerFactory.getLogger(PolicyRollout.class);
    private static final int PAGE = 500;

    /** Three looks into the index, in its order, so that it costs next to nothing to find that there is nobody. */
    static final String JUDGED_BY_ANOTHER = """
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

    private final EndorsementPolicy policy;
    private final PolicyInForce inForce;
    private final Endorsements endorsements;
    private final PlatformDirectory platforms;
    private final JdbcClient jdbc;

    PolicyRollout(
            EndorsementPolicy policy,
            PolicyInForce inForce,
            Endorsements endorsements,
            PlatformDirectory platforms,
            JdbcClient jdbc) {
        this.policy = policy;
        this.inForce = inForce;
        this.endorsements = endorsements;
        this.platforms = platforms;
        this.jdbc = jdbc;
    }

    /** Who cannot be judged now keeps nobody else from it; the job then fails, and is tried again. */
    void run() {
        if (!inForce.isOurs()) {
            return;
        }
        LongAdder judged = new LongAdder();
        LongAdder failures = new LongAdder();
        platforms.forEachScope(platform -> {
            Set<CustomerId> failed = new HashSet<>();
            List<CustomerId> page = judgedByAnother(platform, failed);
            while (!page.isEmpty() && failed.size() < PAGE && inForce.isOurs()) {
                for (CustomerId customer : page) {
                    if (isJudged(platform, customer)) {
                        judged.increment();
                    } else {
                        failed.add(customer);
                    }
                }
                page = judgedByAnother(platform, failed);
            }
            failures.add(failed.size());
        });
        if (judged.sum() > 0) {
            log.info("Judged {} customers by the policy {}", judged, policy.version());
        }
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

    List<CustomerId> judgedByAnother(PlatformId platform, Set<CustomerId> failed) {
        return jdbc.sql(JUDGED_BY_ANOTHER)
                .param("platform", platform.uuid())
                .param("policy", policy.version())
                .param("failed", failed.stream().map(CustomerId::uuid).toArray(UUID[]::new))
                .param("rows", PAGE)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }
}
