package dev.vouch.embedded;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches while no database is configured. An empty URL counts as configured: it is a mistake that a fresh, empty
 * database would hide.
 */
final class EmbeddedMode implements Condition {

    static boolean isOn(Environment environment) {
        return !environment.containsProperty("spring.datasource.url");
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isOn(context.getEnvironment());
    }
}
