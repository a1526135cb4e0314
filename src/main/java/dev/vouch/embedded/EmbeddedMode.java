package dev.vouch.embedded;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds while no database is configured. A URL that is there but empty counts as configured: it is a mistake, and
 * answering it with a fresh, empty database would hide it.
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
