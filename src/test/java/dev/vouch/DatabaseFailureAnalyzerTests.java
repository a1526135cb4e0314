package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseFailureAnalyzerTests {

    private static final TestDatabase OURS = TestDatabase.create();

    private final DriverManagerDataSource database = (DriverManagerDataSource) OURS.ownerDataSource();

    /** A .env that was created again for a database that exists. */
    @Test
    void explainsAWrongPassword() {
        database.setPassword("wrong");

        FailureAnalysis analysis = analysis(database::getConnection);

        assertThat(analysis.getDescription())
                .isEqualTo("Postgres refuses the login: password authentication failed for user \"%s\""
                        .formatted(database.getUsername()));
        assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_PASSWORD", "restore the .env");
    }

    @Test
    void explainsADatabaseThatDoesNotExist() {
        database.setUrl(database.getUrl().replaceFirst("vouch_test_\\w+", "$0_gone"));

        FailureAnalysis analysis = analysis(database::getConnection);

        assertThat(analysis.getDescription())
                .startsWith("Postgres refuses the connection: database \"vouch_test_")
                .endsWith("_gone\" does not exist");
    }

    @Test
    void explainsAServerThatIsDown() {
        database.setUrl("jdbc:postgresql://127.0.0.1:1/vouch");

        FailureAnalysis analysis = analysis(database::getConnection);

        assertThat(analysis.getDescription())
                .startsWith("Postgres does not answer: Connection to 127.0.0.1:1 refused.");
        assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void namesTheCauseThatThePoolHides() {
        SQLException driver = new SQLException("The attempt failed.", "08001", new UnknownHostException("db"));

        FailureAnalysis analysis = analysis(() -> {
            throw new SQLTransientConnectionException("timed out", "08001", driver);
        });

        assertThat(analysis.getDescription())
                .isEqualTo("Postgres does not answer: The attempt failed. (java.net.UnknownHostException: db)");
    }

    @Test
    void explainsAPostgresThatIsTooOld() {
        FailureAnalysis analysis = analysis(() -> UnsupportedPostgres.refuse(16));

        assertThat(analysis.getDescription())
                .isEqualTo("This is Postgres 16. Vouch needs 17 or later; 18 is recommended.");
        assertThatCode(() -> UnsupportedPostgres.refuse(17)).doesNotThrowAnyException();
    }

    @Test
    void leavesOtherErrorsToOthers() {
        assertThat(new DatabaseFailureAnalyzer().analyze(new SQLException("syntax error", "42601")))
                .isNull();
    }

    private static FailureAnalysis analysis(ThrowingCallable attempt) {
        // Some of Boot's own want a bean factory, which isn't there and isn't the point.
        FailureAnalyzer analyzer =
                SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {})
                        .stream()
                        .filter(DatabaseFailureAnalyzer.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        return analyzer.analyze(new IllegalStateException("a bean failed", catchThrowable(attempt)));
    }
}
