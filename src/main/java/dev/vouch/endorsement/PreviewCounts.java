package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How many customers another policy evaluated, and how many of them would gain and lose each endorsement. */
public final class PreviewCounts {

    private final Map<Endorsement, Long> gained = new EnumMap<>(Endorsement.class);
    private final Map<Endorsement, Long> lost = new EnumMap<>(Endorsement.class);
    private long evaluated;
    private long differing;

    void add(PolicyDifference difference) {
        evaluated++;
        if (difference.isAny()) {
            differing++;
            count(difference.gained(), gained);
            count(difference.lost(), lost);
        }
    }

    private static void count(Set<Endorsement> endorsements, Map<Endorsement, Long> counts) {
        endorsements.forEach(endorsement -> counts.merge(endorsement, 1L, Long::sum));
    }

    public long evaluated() {
        return evaluated;
    }

    public long differing() {
        return differing;
    }

    public long gained(Endorsement endorsement) {
        return gained.getOrDefault(endorsement, 0L);
    }

    public long lost(Endorsement endorsement) {
        return lost.getOrDefault(endorsement, 0L);
    }
}
