package dev.vouch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills a tenant's table with many rows, and builds its indexes afterwards, which takes a fraction of the time. */
public final class FilledTable {

    private static final String INDEXES = """
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
            where indrelid = '%s'::regclass and not exists (select from pg_constraint where conindid = indexrelid)
            """;

    private FilledTable() {}

    /** @param inserts statements that run as the table's owner, without row-level security */
    public static void fill(Connection owner, String table, String... inserts) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            Map<String, String> indexes = indexes(statement, table);
            for (String index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            statement.execute("alter table " + table + " no force row level security");
            for (String insert : inserts) {
                statement.execute(insert);
            }
            statement.execute("alter table " + table + " force row level security");
            for (String definition : indexes.values()) {
                statement.execute(definition);
            }
            statement.execute("analyze " + table);
        }
    }

    private static Map<String, String> indexes(Statement statement, String table) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(INDEXES.formatted(table))) {
            while (rows.next()) {
                definitions.put(rows.getString(1), rows.getString(2));
            }
        }
        return definitions;
    }
}
