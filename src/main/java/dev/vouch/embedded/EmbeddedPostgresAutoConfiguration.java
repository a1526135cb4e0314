package dev.vouch.embedded;

import dev.vouch.platform.LocalSandbox;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedMode.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@EnableConfigurationProperties(EmbeddedProperties.class)
class EmbeddedPostgresAutoConfiguration {

    @Bean
    PostgresServer postgresServer(EmbeddedProperties properties) {
        return PostgresServer.start(properties.dataDirectory(), Map.of());
    }

    /** The pool depends on these details and they on the server, so Spring closes the pool before the server. */
    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(PostgresServer server) {
        return server.login();
    }

    @Bean
    LocalSandbox localSandbox(EmbeddedProperties properties) {
        return properties.randomKeys() ? LocalSandbox.random() : LocalSandbox.documented();
    }

    @Bean
    SandboxGreeting sandboxGreeting(LocalSandbox localSandbox, PostgresServer server) {
        return new SandboxGreeting(localSandbox, server.dataDirectory());
    }
}
