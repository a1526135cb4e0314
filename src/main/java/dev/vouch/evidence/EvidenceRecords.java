package dev.vouch.evidence;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rows of a customer: more than the API shows, and nothing that is stored encrypted. */
@Repository
class EvidenceRecords {

    private static final String ROWS = """
            select coalesce(jsonb_agg(to_jsonb(t) order by %s), '[]')::text
            from (select %s from %s where platform_id = :platform and customer_id = :customer) t
            """;

    private final JdbcClient jdbc;

    EvidenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** JSON by the name of the table. */
    @Transactional(readOnly = true)
    public Map<String, String> of(PlatformId platform, CustomerId customer) {
        Map<String, String> records = new LinkedHashMap<>();
        for (EvidenceTable table : EvidenceTable.ALL) {
            records.put(table.name(), rows(table, platform, customer));
        }
        return records;
    }

    private String rows(EvidenceTable table, PlatformId platform, CustomerId customer) {
        return jdbc.sql(ROWS.formatted(table.order(), table.columns(), table.name()))
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .query(String.class)
                .single();
    }
}
