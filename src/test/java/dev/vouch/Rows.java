package dev.vouch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as one platform sees them: its own, and those that nobody owns. */
public record Rows(JdbcClient sql) {

    /** Due jobs, policies that a job applies, deliveries, the last use of keys, and lists, which are long. */
    private static final Set<String> KEPT_BY_JOBS = Set.of(
            "scheduled_tasks",
            "endorsement_policies",
            "webhook_deliveries",
            "webhook_progress",
            "api_keys",
            "sanctions_addresses",
            "sanctions_editions",
            "sanctions_entries",
            "sanctions_names",
            "sanctions_words");

    /** Read once: every test database has the same tables. */
    private static final List<String> TABLES = new CopyOnWriteArrayList<>();

    /** Changes when anything does but what jobs keep, which go on by themselves: the rows of every other table, hashed. */
    public String fingerprint() {
        return over(
                tables().stream().filter(table -> !KEPT_BY_JOBS.contains(table)).toList(),
                "count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')");
    }

    public long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    public int update(String statement) {
        return sql.sql(statement).update();
    }

    /** All there is, as text. */
    public String text() {
        return over(tables(), "coalesce(string_agg(t::text, '|'), '')");
    }

    private String over(List<String> tables, String expression) {
        String all = tables.stream()
                .map(table -> "select '" + table + " ' || " + expression + " from " + table + " t")
                .collect(Collectors.joining(" union all "));
        // A parallel plan of Postgres returns the tables in any order.
        return String.join(
                "\n",
                sql.sql("select * from (" + all + ") as lines order by 1")
                        .query(String.class)
                        .list());
    }

    private List<String> tables() {
        if (TABLES.isEmpty()) {
            TABLES.addAll(sql.sql("""
                    select relname from pg_class
                    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
                    """).query(String.class).list());
        }
        return TABLES;
    }
}
