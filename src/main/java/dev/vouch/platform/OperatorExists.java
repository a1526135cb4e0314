package dev.vouch.platform;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when there is an operator: without one, its endpoints do not exist. */
public final class OperatorExists implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("vouch.operator-key", "").isBlank();
    }
}
