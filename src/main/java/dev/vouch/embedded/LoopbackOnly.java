package dev.vouch.embedded;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps a service with an embedded database off the network. The documented keys are public, so only this machine may
 * reach it, and no setting overrides that. With random keys the API can be reached from outside; health and metrics,
 * which need no key, can't.
 */
final class LoopbackOnly implements EnvironmentPostProcessor {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!EmbeddedMode.isOn(environment)) {
            return;
        }
        Map<String, Object> addresses = new HashMap<>();
        if (!environment.getProperty("vouch.embedded.random-keys", Boolean.class, false)) {
            addresses.put("server.address", LOOPBACK);
        }
        // Boot refuses to start with an address for management that has no port of its own.
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            addresses.put("management.server.address", LOOPBACK);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embeddedLoopbackOnly", addresses));
    }
}
