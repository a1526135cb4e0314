package dev.vouch;

import dev.vouch.embedded.ThrowAwayPostgres;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The Postgres server that all tests of this JVM share: the one that {@code SPRING_DATASOURCE_URL}, {@code _USERNAME}
 * and {@code _PASSWORD} name, whose user has to be allowed to create databases, or else a container where there is an
 * engine, or else an embedded one.
 */
record TestServer(String url, String username, String password, boolean outlivesTheTests) {

    /** Container engines listen on one of these. Without any, loading Testcontainers would be wasted time. */
    private static final List<Path> ENGINE_SOCKETS = Stream.of(
                    "/var/run/docker.sock",
                    System.getenv("XDG_RUNTIME_DIR") + "/docker.sock",
                    System.getProperty("user.home") + "/.docker/run/docker.sock",
                    System.getProperty("user.home") + "/.docker/desktop/docker.sock",
                    System.getProperty("user.home") + "/.testcontainers.properties")
            .map(Path::of)
            .toList();

    static TestServer start() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        if (environment.containsProperty("spring.datasource.url")) {
            return new TestServer(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getRequiredProperty("spring.datasource.username"),
                    environment.getRequiredProperty("spring.datasource.password"),
                    true);
        }
        return hasEngine() ? startContainer() : startEmbedded();
    }

    private static boolean hasEngine() {
        if (ENGINE_SOCKETS.stream().noneMatch(Files::exists)
                && System.getenv("DOCKER_HOST") == null
                && File.separatorChar == '/') {
            return false;
        }
        // That there is no engine is an answer, and nothing to print as an error.
        LoggingSystem.get(TestServer.class.getClassLoader())
                .setLogLevel("org.testcontainers.dockerclient", LogLevel.OFF);
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Testcontainers removes it when this JVM has ended. */
    private static TestServer startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
        container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=600");
        container.start();
        return new TestServer(container.getJdbcUrl(), container.getUsername(), container.getPassword(), false);
    }

    private static TestServer startEmbedded() {
        JdbcConnectionDetails login = ThrowAwayPostgres.start();
        return new TestServer(login.getJdbcUrl(), login.getUsername(), login.getPassword(), false);
    }
}
