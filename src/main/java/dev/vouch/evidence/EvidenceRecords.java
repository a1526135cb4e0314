package dev.vouch.evidence;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the database holds of a customer, row by row: more than the API shows, and nothing that is kept encrypted. */
@Repository
class EvidenceRecords {

    /** The tables, each with the order of its rows. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("kyc_cases", "created_at");
        TABLES.put("kyc_steps", "number");
        TABLES.put("kyc_check_runs", "number");
        TABLES.put("kyc_findings", "found_at, id");
        TABLES.put("kyc_screenings", "at, id");
        TABLES.put("endorsement_steps", "endorsement, number");
        TABLES.put("first_approvals", "at");
        TABLES.put("documents", "created_at, id");
        TABLES.put("beneficial_owners", "created_at, id");
        TABLES.put("ownership_attestations", "attested_at");
        TABLES.put("wallets", "created_at, id");
        TABLES.put("external_accounts", "created_at, id");
        TABLES.put("virtual_accounts", "created_at, id");
        TABLES.put("limit_overrides", "created_at");
        TABLES.put("agreements", "created_at, id");
        TABLES.put("authorizations", "created_at, id");
    }

    private static final String ROWS = """
            select coalesce(jsonb_agg(to_jsonb(t) - array['number_ciphertext', 'number_index', 'details_ciphertext',
              'tax_id_ciphertext', 'tax_id_index', 'person_key'] order by %s), '[]')::text
            from %s t where platform_id = :platform and customer_id = :customer
            """;

    private final JdbcClient jdbc;

    EvidenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** JSON by the name of the table. */
    @Transactional(readOnly = true)
    public Map<String, String> of(PlatformId platform, CustomerId customer) {
        Map<String, String> records = new LinkedHashMap<>();
        TABLES.forEach((table, order) -> records.put(table, rows(table, order, platform, customer)));
        return records;
    }

    private String rows(String table, String order, PlatformId platform, CustomerId customer) {
        return jdbc.sql(ROWS.formatted(order, table))
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .query(String.class)
                .single();
    }
}
