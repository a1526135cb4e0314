package dev.vouch.platform.web;

import dev.vouch.platform.KeyText;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;

/** The key of who runs the service, from the environment. */
@Component
class OperatorKey {

    private final String configured;

    OperatorKey(@Value("${vouch.operator-key:}") String configured) {
        this.configured = configured;
    }

    boolean isConfigured() {
        return !configured.isBlank();
    }

    boolean matches(KeyText text) {
        return isConfigured() && MessageDigest.isEqual(text.hash(), new KeyText(configured).hash());
    }

    /** Holds when there is an operator: without one, its endpoints do not exist. */
    static final class Exists implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("vouch.operator-key", "")
                    .isBlank();
        }
    }
}
