package dev.vouch.demo;

import dev.vouch.platform.LocalSandbox;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Invented people must not get among real ones: only the embedded database, with its local sandbox, takes them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("vouch.demo-data")
class DemoConfiguration {

    @Bean
    DemoData demoData(ObjectProvider<LocalSandbox> localSandbox, Clock clock) {
        LocalSandbox sandbox = localSandbox.getIfAvailable();
        if (sandbox == null) {
            throw new DemoDataRefused();
        }
        return new DemoData(sandbox, clock);
    }
}
