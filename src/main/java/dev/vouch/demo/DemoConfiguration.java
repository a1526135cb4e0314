package dev.vouch.demo;

import dev.vouch.platform.LocalSandbox;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads demo data into the embedded database only: invented people must not mix with real ones. */
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
