package dev.vouch.customer;

import dev.vouch.tenancy.StatementHint;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Sends the changes of a customer's row with the next query or with the commit, so that they cost no round trip. The row is
 * new or locked, so a change finds the version that it expects.
 */
public final class CustomerStatements implements StatementInspector {

    @Override
    public String inspect(String sql) {
        return sql.startsWith("insert into customers ") || sql.startsWith("update customers ")
                ? sql + ' ' + StatementHint.SEND_WITH_COMMIT
                : sql;
    }
}
