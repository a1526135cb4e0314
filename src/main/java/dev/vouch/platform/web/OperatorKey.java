package dev.vouch.platform.web;

import dev.vouch.platform.KeyText;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The operator's key, from the environment. */
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
}
