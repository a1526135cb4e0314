package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@PostgresTest
class TestDatabaseTests {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestDatabase database;

    @Test
    void isTheDatabaseOfTheContext() {
        String own = "select current_database()";
        assertThat(database.url()).contains(jdbc.queryForObject(own, String.class));
    }

    @Test
    void isFreshForEachWhoAsks() throws SQLException {
        for (TestDatabase fresh : List.of(TestDatabase.create(), TestDatabase.create())) {
            assertThat(count(fresh, "flyway_schema_history")).isOne();
            try (Connection connection = fresh.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop table flyway_schema_history");
            }
        }
        assertThat(count(TestDatabase.createEmpty(), "flyway_schema_history")).isZero();
    }

    private static int count(TestDatabase database, String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from pg_tables where tablename = '" + table + "'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
