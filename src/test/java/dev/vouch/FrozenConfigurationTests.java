package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class FrozenConfigurationTests {

    @Test
    void beansOfATypeAreRememberedBeforeTheWebServerIsCreated() {
        AtomicBoolean isFrozen = new AtomicBoolean();
        try (GenericApplicationContext context = new GenericApplicationContext() {
            /** Where Spring Boot creates the web server. */
            @Override
            protected void onRefresh() {
                isFrozen.set(getDefaultListableBeanFactory().isConfigurationFrozen());
            }
        }) {
            context.registerBean(FrozenConfiguration.class);
            context.refresh();
        }
        assertThat(isFrozen).isTrue();
    }
}
