package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How many customers were judged by another policy, and how many of them would gain and lose what. */
public final class PreviewCounts {

    private final Map<Endorsement, Long> gained = new EnumMap<>(Endorsement.class);
    private final Map<Endorsement, Long> lost = new EnumMap<>(Endorsement.class);
    private long judged;
    private long differing;

    void add(PolicyDifference difference) {
        judged++;
        if (difference.isAny()) {
            differing++;
            count(difference.gained(), gained);
            count(difference.lost(), lost);
        }
    }

    private static void count(Set<Endorsement> endorsements, Map<Endorsement, Long> counts) {
        endorsements.forEach(endorsement -> counts.merge(endorsement, 1L, Long::sum));
    }

    public long judged() {
        return judged;
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
