package dev.vouch.overview;

import dev.vouch.customer.CustomerOverview;
import dev.vouch.requirement.KycFactsReader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What one statement reads of a customer from other tables.
 *
 * @param facts JSON for {@link KycFactsReader}; null for a new customer
 * @param wallets JSON, newest first; null where there are none
 * @param virtualAccounts JSON, newest first; null where there are none
 */
record OverviewRow(
        @Nullable String facts,
        @Nullable BigDecimal singleMax,
        @Nullable BigDecimal dailyMax,
        @Nullable BigDecimal monthlyMax,
        BigDecimal usedToday,
        BigDecimal usedThisMonth,
        @Nullable String wallets,
        @Nullable String virtualAccounts) {

    /** The row of a customer that owns nothing yet. */
    static final OverviewRow NOTHING =
            new OverviewRow(null, null, null, null, BigDecimal.ZERO, BigDecimal.ZERO, null, null);

    /** Behind {@code select}. Its parameters are the time, the day, the platform and the customer. */
    static final String QUERY = KycFactsReader.FACTS + """
             as facts, limits.single_max, limits.daily_max, limits.monthly_max, limits.daily_used, limits.monthly_used,
              case when c.kyc_status = 'APPROVED' then
                (select cast(json_agg(json_build_object('id', w.id, 'blockchain', lower(w.blockchain), 'address', w.address,
                  'custody', lower(w.custody), 'label', w.label) order by w.created_at desc, w.id desc) as text)
                from (select * from wallets where platform_id = c.platform_id and customer_id = c.id and archived_at is null
                  order by created_at desc, id desc limit %d) w) end as wallets,
              (select cast(json_agg(json_build_object('id', v.id, 'currency', v.currency)
                order by v.created_at desc, v.id desc) as text)
              from virtual_accounts v where v.platform_id = c.platform_id and v.customer_id = c.id) as virtual_accounts
            from customers c cross join limit_facts(c.platform_id, c.id, cast(? as date))
              as limits(single_max, daily_max, monthly_max, reason, actor, set_at, daily_used, monthly_used)
            where c.platform_id = ? and c.id = ?
            """.formatted(CustomerOverview.MOST_WALLETS);

    static OverviewRow of(ResultSet row, int number) throws SQLException {
        return new OverviewRow(
                row.getString("facts"),
                row.getBigDecimal("single_max"),
                row.getBigDecimal("daily_max"),
                row.getBigDecimal("monthly_max"),
                row.getBigDecimal("daily_used"),
                row.getBigDecimal("monthly_used"),
                row.getString("wallets"),
                row.getString("virtual_accounts"));
    }
}
