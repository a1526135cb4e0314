package dev.vouch.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Names the occupied port, of the two, and the variable that changes it. Precedes Spring Boot's own analyzer. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private final Environment environment;

    PortFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        boolean isManagement =
                Integer.toString(cause.getPort()).equals(environment.getProperty("management.server.port"));
        return new FailureAnalysis(
                "Port %d, for %s, is taken by another program."
                        .formatted(cause.getPort(), isManagement ? "health and metrics" : "the API"),
                "Stop that program, or choose another port: %s=%d"
                        .formatted(isManagement ? "MANAGEMENT_SERVER_PORT" : "SERVER_PORT", cause.getPort() + 10),
                cause);
    }
}
