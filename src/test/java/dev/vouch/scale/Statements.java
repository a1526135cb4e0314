package dev.vouch.scale;

import dev.vouch.TestDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service has sent to Postgres, as the extension pg_stat_statements counts it. */
record Statements(List<Statement> all) {

    /** A statement with any values. */
    record Statement(String sql, long calls, double slowest, long rows) {

        /** As many as one call returned or changed, on average. */
        long rowsOfACall() {
            return calls == 0 ? 0 : rows / calls;
        }
    }

    static Statements during(Runnable work, TestDatabase database) {
        JdbcClient owner = database.asOwner();
        owner.sql("select pg_stat_statements_reset()").query().listOfRows();
        work.run();
        return new Statements(owner.sql("""
                select query, calls, max_exec_time, rows from pg_stat_statements
                where userid = 'vouch_app'::regrole and dbid = (select oid from pg_database where datname = current_database())
                """)
                .query((row, number) -> new Statement(
                        row.getString("query"),
                        row.getLong("calls"),
                        row.getDouble("max_exec_time"),
                        row.getLong("rows")))
                .list());
    }

    double slowest() {
        return all.stream().mapToDouble(Statement::slowest).max().orElse(0);
    }

    long mostRows() {
        return all.stream().mapToLong(Statement::rowsOfACall).max().orElse(0);
    }

    long calls() {
        return all.stream().mapToLong(Statement::calls).sum();
    }

    /** The slowest ones. */
    @Override
    public String toString() {
        return all.stream()
                .sorted(Comparator.comparing(Statement::slowest).reversed())
                .limit(5)
                .map(one -> "%7.0f ms, %d calls of %d rows: %s"
                        .formatted(
                                one.slowest(),
                                one.calls(),
                                one.rowsOfACall(),
                                one.sql().replaceAll("\\s+", " ")))
                .collect(Collectors.joining("\n", "\n", ""));
    }
}
