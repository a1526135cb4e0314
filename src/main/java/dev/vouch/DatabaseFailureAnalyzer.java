package dev.vouch;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains why the service can't start with its database, where the cause is a setting or a server that is down. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        SQLException innermost = innermost(cause);
        String message = String.valueOf(innermost.getMessage()).replaceFirst("^FATAL: ", "");
        if (innermost instanceof UnsupportedPostgres) {
            return new FailureAnalysis(
                    message, "Upgrade Postgres, or name another one with SPRING_DATASOURCE_URL.", innermost);
        }
        String state = String.valueOf(innermost.getSQLState());
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "28" ->
                new FailureAnalysis(
                        "Postgres refuses the login: " + message,
                        "Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. With docker compose, restore"
                                + " the .env that the database was created with: a new POSTGRES_PASSWORD does not"
                                + " change an existing database.",
                        innermost);
            case "3D" ->
                new FailureAnalysis(
                        "Postgres refuses the connection: " + message,
                        "Create an empty database of that name, or correct the name in SPRING_DATASOURCE_URL.",
                        innermost);
            case "08" ->
                new FailureAnalysis(
                        "Postgres does not answer: " + message + reason(innermost),
                        "Start it, or correct the host and port in SPRING_DATASOURCE_URL.",
                        innermost);
            default -> null;
        };
    }

    /** The pool's own exception is around the driver's, which knows why. */
    private static SQLException innermost(SQLException exception) {
        return exception.getCause() instanceof SQLException inner ? innermost(inner) : exception;
    }

    private static String reason(SQLException exception) {
        return exception.getCause() == null ? "" : " (" + exception.getCause() + ")";
    }
}
