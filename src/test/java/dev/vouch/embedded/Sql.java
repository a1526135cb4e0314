package dev.vouch.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks a server something, and gives the first column of the answer. */
final class Sql {

    private Sql() {}

    static List<String> ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server, OwnerLogin.ROLE)) {
            return ask(connection, sql);
        }
    }

    static Connection connect(PostgresServer server, String role) throws SQLException {
        return DriverManager.getConnection(
                server.login().getJdbcUrl(), role, server.login().getPassword());
    }

    static List<String> ask(Connection connection, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
        }
        return answers;
    }
}
