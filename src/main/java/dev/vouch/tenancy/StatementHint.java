package dev.vouch.tenancy;

/** Comments in a statement's text that say how {@link PlatformConnection} sends it. */
public final class StatementHint {

    /**
     * For a change of one row whose result is not read: it is deferred to the commit, or to the next statement of its
     * transaction without this hint, and sent ahead of that. With the commit or a query it is one message, so it costs no
     * round trip of its own; if it fails, or finds no row to change, the commit or the query fails.
     */
    public static final String SEND_WITH_COMMIT = "/* send with commit */";

    /**
     * For a query whose best index depends on the values. After five executions Postgres plans a statement for any
     * values; with this hint it always plans for the given ones. That costs a plan each time, but no round trip.
     */
    public static final String PLAN_BY_VALUES = "/* plan by values */";

    private StatementHint() {}
}
