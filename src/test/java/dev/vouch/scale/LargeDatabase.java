package dev.vouch.scale;

import dev.vouch.Ids;
import dev.vouch.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;

/** A database with half a million customers and what belongs to them. */
final class LargeDatabase {

    private LargeDatabase() {}

    /**
     * @param sizes how many customers each platform gets, by its id
     * @param customer one with a data key: the others get the same, which is never opened
     */
    static void fill(TestDatabase database, Map<String, Integer> sizes, UUID customer)
            throws SQLException, IOException {
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("create extension pg_stat_statements");
            statement.execute("create table scale_platforms (id uuid, size integer)");
            for (Map.Entry<String, Integer> platform : sizes.entrySet()) {
                statement.execute("insert into scale_platforms values ('%s', %d)"
                        .formatted(Ids.uuid(platform.getKey()), platform.getValue()));
            }
            statement.execute(
                    "create table scale_key as select data_key as key from customers where id = '" + customer + "'");
            String script = new ClassPathResource("scale/fill.sql").getContentAsString(StandardCharsets.UTF_8);
            for (String insert : script.split("\n\n")) {
                statement.execute(insert);
            }
        }
    }
}
