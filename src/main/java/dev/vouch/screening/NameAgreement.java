package dev.vouch.screening;

import java.util.Collection;

/** How two names agree, regardless of script, order and legal form. */
public enum NameAgreement {
    SAME,
    /** As with a name left out, an initial or a slip. */
    SIMILAR,
    DIFFERENT;

    private static final double SIMILAR_FROM = 0.88;

    /** The best agreement with any of the names. */
    public static NameAgreement of(String name, Collection<String> others) {
        String wanted = LegalForms.removeFrom(Names.plain(name));
        double best = others.stream()
                .map(other -> LegalForms.removeFrom(Names.plain(other)))
                .filter(other -> !other.isEmpty() && !wanted.isEmpty())
                .mapToDouble(other -> NameSimilarity.of(wanted, other))
                .max()
                .orElse(0);
        return best == 1 ? SAME : best >= SIMILAR_FROM ? SIMILAR : DIFFERENT;
    }
}
