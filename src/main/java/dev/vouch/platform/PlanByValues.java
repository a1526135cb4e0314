package dev.vouch.platform;

/**
 * For a query whose right index depends on what is looked for. Postgres plans a statement that it has seen five times for
 * any values; with this comment in it, it is planned for those it has. That costs a plan each time, but no round trip.
 */
public final class PlanByValues {

    public static final String COMMENT = "/* plan by values */";

    private PlanByValues() {}
}
