package dev.vouch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.error.StartFailureAnalyzer;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedPostgresAutoConfigurationTests {

    @TempDir
    private static Path directory;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void givesTheDataSourceAServer() {
        runner.withPropertyValues("vouch.embedded.data-directory=" + directory).run(context -> {
            try (Connection connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
                assertThat(connection.getMetaData().getUserName()).isEqualTo("vouch_owner");
                assertThat(connection.getCatalog()).isEqualTo("vouch");
            }
        });
        // A second start would be refused if the first one's end had not stopped the server and freed the directory.
        PostgresServer.start(directory, Map.of()).close();
    }

    @Test
    void closesThePoolBeforeTheServer() {
        List<Object> destroyed = new ArrayList<>();
        DestructionAwareBeanPostProcessor witness = (bean, name) -> destroyed.add(name);
        runner.withPropertyValues("vouch.embedded.data-directory=" + directory)
                .withInitializer(context -> context.getBeanFactory().addBeanPostProcessor(witness))
                .run(context -> context.getBean(DataSource.class));
        assertThat(destroyed).containsSubsequence("dataSource", "postgresServer");
    }

    @Test
    void standsBackForAConfiguredDatabase() {
        runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/vouch")
                .run(context -> assertThat(context).doesNotHaveBean(PostgresServer.class));
    }

    @Test
    void takesAnEmptyUrlForAMistakeAndNotForAWish() {
        runner.withPropertyValues("spring.datasource.url=")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("suitable driver"));
    }

    @Test
    void standsBackForOtherConnectionDetails() {
        runner.withBean(JdbcConnectionDetails.class, () -> new OwnerLogin(5432, "secret"))
                .run(context -> assertThat(context).doesNotHaveBean(PostgresServer.class));
    }

    @Test
    void explainsWhyItDidNotStart() {
        try (DataDirectory held = DataDirectory.hold(directory)) {
            runner.withPropertyValues("vouch.embedded.data-directory=" + directory)
                    .run(context -> {
                        FailureAnalysis analysis = new StartFailureAnalyzer().analyze(context.getStartupFailure());
                        assertThat(analysis.getDescription())
                                .contains(held.path() + " is in use by another running Vouch");
                        assertThat(analysis.getAction()).contains("VOUCH_EMBEDDED_DATADIRECTORY");
                    });
        }
    }
}
