package dev.vouch.overview;

/** The statements of a customer's overview; their parameters are now, today, platform and customer. */
public final class OverviewStatements {

    public static final String RETRIEVE = OverviewReader.RETRIEVE;

    /** What belongs to a customer that was read before. */
    public static final String OTHERS = OverviewReader.OTHERS;

    private OverviewStatements() {}
}
