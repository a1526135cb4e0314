package dev.vouch.evidence;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of a customer: more than the API shows, and nothing that is stored encrypted. */
@Repository
class EvidenceRecords {

    private static final String ROWS = """
            select to_jsonb(t)::text from (select %s from %s where platform_id = :platform and customer_id = :customer) t
            %s order by %s limit :rows
            """;

    /** The last row of a page is the place of the next one: every table has its own key. */
    private static final String BEHIND = "where (%s) > (select %s from jsonb_populate_record(null::%s, :last::jsonb))";

    /** Limits how many rows are in memory: a check run has some kilobytes. */
    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    EvidenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each row as JSON, in pages. */
    void forEach(EvidenceTable table, PlatformId platform, CustomerId customer, Consumer<String> visit) {
        List<String> page = page(table, platform, customer, null);
        page.forEach(visit);
        while (page.size() == PAGE) {
            page = page(table, platform, customer, page.get(PAGE - 1));
            page.forEach(visit);
        }
    }

    private List<String> page(EvidenceTable table, PlatformId platform, CustomerId customer, @Nullable String last) {
        return jdbc.sql(statement(table, last != null))
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("last", last)
                .param("rows", PAGE)
                .query((row, number) -> row.getString(1))
                .list();
    }

    static String statement(EvidenceTable table, boolean isBehind) {
        String behind = isBehind ? BEHIND.formatted(table.order(), table.order(), table.name()) : "";
        return ROWS.formatted(table.columns(), table.name(), behind, table.order());
    }
}
