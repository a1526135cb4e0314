package dev.vouch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** One line about both web servers, of which each would print three. Commands have none. */
@Component
@ConditionalOnWebApplication
class StartReport implements ApplicationListener<ApplicationStartedEvent> {

    private static final Logger log = LoggerFactory.getLogger(StartReport.class);

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        log.info(
                "The API listens on port {}, health and metrics on port {}",
                environment.getProperty("local.server.port"),
                environment.getProperty("local.management.port", "of the API"));
    }
}
