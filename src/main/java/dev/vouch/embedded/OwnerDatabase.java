package dev.vouch.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The service's database and its owner, an ordinary role: a superuser would bypass row-level security. */
final class OwnerDatabase {

    private OwnerDatabase() {}

    /** Checks each part, as an earlier start may have been interrupted between them. */
    static void createIfAbsent(OwnerLogin login) throws SQLException {
        String url = login.getJdbcUrl().replaceFirst("[^/]+$", "postgres");
        try (Connection connection = DriverManager.getConnection(url, Cluster.SUPERUSER, login.getPassword());
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '" + OwnerLogin.ROLE + "'")) {
                statement.execute("create role " + OwnerLogin.ROLE + " login createrole createdb password '"
                        + login.getPassword() + "'");
            }
            // Roles that a migration creates are the owner's to take on, as they would be a superuser's.
            statement.execute("alter role " + OwnerLogin.ROLE + " set createrole_self_grant = 'set, inherit'");
            if (isMissing(statement, "select from pg_database where datname = '" + OwnerLogin.DATABASE + "'")) {
                statement.execute("create database " + OwnerLogin.DATABASE + " owner " + OwnerLogin.ROLE);
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
