package dev.vouch.embedded;

import dev.vouch.platform.LocalSandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Tells who has just started the service on their machine where to try it. */
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
            log.info("Try it: http://127.0.0.1:{}/swagger-ui.html", port);
            localSandbox.keys().forEach(key -> log.info("with the local {} key: {}", key.role(), key.text()));
        }
    }
}
