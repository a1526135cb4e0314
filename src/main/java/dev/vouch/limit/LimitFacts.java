package dev.vouch.limit;

import dev.vouch.storage.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The stored facts about a customer's limits: the override, and the amounts used today and in this month. */
record LimitFacts(@Nullable LimitOverride override, BigDecimal usedToday, BigDecimal usedThisMonth) {

    /** The columns of the function {@code limit_facts}. */
    static LimitFacts from(ResultSet row, int number) throws SQLException {
        BigDecimal single = row.getBigDecimal("single_max");
        LimitOverride override = single == null
                ? null
                : new LimitOverride(
                        new Limits(single, row.getBigDecimal("daily_max"), row.getBigDecimal("monthly_max")),
                        row.getString("reason"),
                        row.getString("actor"),
                        Rows.instant(row, "created_at"));
        return new LimitFacts(override, row.getBigDecimal("daily_used"), row.getBigDecimal("monthly_used"));
    }

    LimitFacts with(@Nullable LimitOverride other) {
        return new LimitFacts(other, usedToday, usedThisMonth);
    }

    Allowance allowance(Limits usual) {
        return new Allowance(override == null ? usual : override.limits(), usedToday, usedThisMonth);
    }
}
