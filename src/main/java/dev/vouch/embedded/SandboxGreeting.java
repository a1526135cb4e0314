package dev.vouch.embedded;

import dev.vouch.platform.LocalSandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** The last lines of a start on the embedded database: where to try the service, and with which keys. */
class SandboxGreeting implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(SandboxGreeting.class);

    private final LocalSandbox localSandbox;

    SandboxGreeting(LocalSandbox localSandbox) {
        this.localSandbox = localSandbox;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            log.info("Try it: http://127.0.0.1:{}/swagger-ui.html, with one of the local keys", port);
            localSandbox.keys().forEach(key -> log.info("  {}: {}", key.role(), key.text()));
        }
    }
}
