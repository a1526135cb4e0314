package dev.vouch.overview;

import dev.vouch.customer.CustomerRow;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** The statements of a customer's overview; their parameters are now, today, platform and customer. */
public final class OverviewStatements {

    public static final String RETRIEVE = positional("select " + CustomerRow.COLUMNS + ", " + OverviewRow.QUERY);

    /** What belongs to a customer that was read before. */
    public static final String OTHERS = positional("select " + OverviewRow.QUERY);

    private OverviewStatements() {}

    private static String positional(String sql) {
        return NamedParameterUtils.substituteNamedParameters(NamedParameterUtils.parseSqlStatement(sql), null);
    }
}
