package dev.vouch.kyc.check;

import dev.vouch.requirement.KycFacts;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One check more, of which tests know how often it ran, and which fails as often as they want. */
public class ProbeCheck implements Check {

    public static final Map<UUID, Integer> RUNS = new ConcurrentHashMap<>();
    public static final AtomicInteger FAILURES_TO_COME = new AtomicInteger();

    @Override
    public CheckResult of(KycFacts facts) {
        RUNS.merge(facts.customer().id().uuid(), 1, Integer::sum);
        if (FAILURES_TO_COME.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("This check is out of order");
        }
        return CheckResult.clear("probe");
    }
}
