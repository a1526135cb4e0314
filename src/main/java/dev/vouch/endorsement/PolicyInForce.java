package dev.vouch.endorsement;

import dev.vouch.endorsement.PolicyRepository.Stored;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The policy by which all instances evaluate: the last one stored. An instance with a new configuration puts it in force
 * when it starts. A configuration that was in force before and has been replaced belongs to an old instance that starts
 * again, so it changes nothing, unless it names the version that it is to replace.
 */
@Component
public class PolicyInForce implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(PolicyInForce.class);

    private final CriterionCatalog criteria;
    private final EndorsementSettings settings;
    private final PolicyRepository policies;
    private final Clock clock;
    private volatile @Nullable Stored known;

    PolicyInForce(CriterionCatalog criteria, EndorsementSettings settings, PolicyRepository policies, Clock clock) {
        this.criteria = criteria;
        this.settings = settings;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        EndorsementPolicy configured = EndorsementPolicy.of(criteria, settings.byEndorsement());
        putInForce(configured);
        refresh();
        if (!policy().hasListsOf(configured)) {
            log.warn(
                    "The endorsement policy {} stays in force: it has replaced the configured one, {}. To go back to that"
                            + " one, set vouch.replace-endorsement-policy={}",
                    stored().version(),
                    configured.version(),
                    stored().version());
        }
    }

    /** Two instances may start at once: the second finds the policy of the first, and compares again. */
    private void putInForce(EndorsementPolicy configured) {
        List<Stored> all = policies.findAll();
        while (replaces(configured, all)) {
            if (policies.append(configured, all.size() + 1, clock.instant())) {
                policies.applySoon(clock.instant());
                log.info("The endorsement policy {} is in force", configured.version());
            }
            all = policies.findAll();
        }
    }

    private boolean replaces(EndorsementPolicy configured, List<Stored> all) {
        if (all.isEmpty()) {
            return true;
        }
        Stored last = all.get(all.size() - 1);
        if (last.policy().hasListsOf(configured)) {
            // The same lists, evaluated by other criteria: those of a newer release, unless they were in force before.
            return all.stream().noneMatch(stored -> stored.version().equals(configured.version()));
        }
        return all.stream().noneMatch(stored -> stored.policy().hasListsOf(configured))
                || last.version().equals(settings.replaceEndorsementPolicy());
    }

    /** Another instance may have replaced the policy. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void refresh() {
        known = policies.findLast().orElseThrow(() -> new IllegalStateException("No endorsement policy is stored"));
    }

    public EndorsementPolicy policy() {
        return stored().policy();
    }

    /**
     * Whether this instance has the criteria of the policy in force. What an instance of another release evaluates is
     * evaluated again.
     */
    boolean hasOurCriteria() {
        return stored().version().equals(policy().version());
    }

    private Stored stored() {
        return Objects.requireNonNull(known);
    }
}
