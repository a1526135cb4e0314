package dev.vouch.demo;

import dev.vouch.error.StartRefused;
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
            throw new StartRefused(
                    "VOUCH_DEMO_DATA=true adds invented customers, which only the embedded database takes, but"
                            + " SPRING_DATASOURCE_URL names another one.",
                    "Unset VOUCH_DEMO_DATA, or unset SPRING_DATASOURCE_URL to look at the demo data in a sandbox.");
        }
        return new DemoData(sandbox, clock);
    }
}
