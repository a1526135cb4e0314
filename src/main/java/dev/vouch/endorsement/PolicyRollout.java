package dev.vouch.endorsement;

import dev.vouch.customer.CustomerDeleted;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.util.List;
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
    private static final CustomerId BEGINNING = new CustomerId(new UUID(0, 0));

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
            List<CustomerId> page = judgedByAnother(platform, BEGINNING, PAGE);
            while (!page.isEmpty() && inForce.isOurs()) {
                page.forEach(customer -> (isJudged(platform, customer) ? judged : failures).increment());
                page = judgedByAnother(platform, page.get(page.size() - 1), PAGE);
            }
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

    List<CustomerId> judgedByAnother(PlatformId platform, CustomerId last, int rows) {
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
