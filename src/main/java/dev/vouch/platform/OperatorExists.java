package dev.vouch.platform;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches when an operator key is configured: without one, the operator's endpoints do not exist. */
public final class OperatorExists implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("vouch.operator-key", "").isBlank();
    }
}
