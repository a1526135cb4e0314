package dev.vouch.customer;

import dev.vouch.FilledTable;
import dev.vouch.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Customers by the ten thousands, written by SQL. Each platform has common values, {@code tier}, and rare ones: a number in a thousand, or of one customer only.
 */
final class ManyCustomers {

    private static final String INSERT = """
            insert into customers (id, platform_id, type, email, external_id, metadata, kyc_status, kyc_level,
              risk_rating, endorsements, restrictions, restricted_until, locked_at, lock_reason, locked_by, deleted_at,
              last_name, version, created_at, updated_at)
            select uuidv7(), '%s', case when n %% 10 = 0 then 'BUSINESS' else 'INDIVIDUAL' end,
              'User' || n || '@x.io', 'user-' || n,
              jsonb_build_object('tier', case when n %% 3 = 0 then 'gold' else 'silver' end, 'number', n::text,
                'group', (n %% 5000)::text),
              case when n %% 2000 = 0 then 'APPROVED' when n %% 100 = 0 then 'MANUAL_REVIEW' when n %% 3 = 0 then 'APPROVED' else 'NOT_STARTED' end,
              'STANDARD', case when n %% 1000 = 0 then 'HIGH' when n %% 2 = 0 then 'LOW' end,
              case when n %% 2000 = 0 then array['CAN_WIRE_TRANSFER']
                when n %% 3 <> 0 or n %% 100 = 0 or n %% 500 = 1 or n %% 50 = 7 then array[]::text[]
                else array['CAN_USE_MPC'] end,
              '[]', case when n %% 999 = 0 then timestamptz '9999-12-31' end,
              case when n %% 500 = 1 then now() end, case when n %% 500 = 1 then 'lost' end,
              case when n %% 500 = 1 then 'PLATFORM' end,
              case when n %% 50 = 7 then now() end, case when n %% 5000 = 77 then 'Żygmunt' end, 0,
              timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute'
            from generate_series(1, %d) as n
            """;

    private ManyCustomers() {}

    /** @param counts number of customers by platform */
    static void insert(TestDatabase database, Map<UUID, Integer> counts) throws SQLException {
        try (Connection connection = database.connect()) {
            FilledTable.fill(
                    connection,
                    "customers",
                    counts.entrySet().stream()
                            .map(platform -> INSERT.formatted(platform.getKey(), platform.getValue()))
                            .toArray(String[]::new));
        }
    }
}
