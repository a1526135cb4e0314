package dev.vouch.embedded;

import dev.vouch.platform.LocalSandbox;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Prints at the end of a local start where to try the service, and how to stop and reset it. */
class SandboxGreeting implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(SandboxGreeting.class);

    private final LocalSandbox localSandbox;
    private final Path dataDirectory;

    SandboxGreeting(LocalSandbox localSandbox, Path dataDirectory) {
        this.localSandbox = localSandbox;
        this.dataDirectory = dataDirectory;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            log.info("""
                    Vouch is ready
                      Swagger UI  http://127.0.0.1:{}/swagger-ui.html
                      Keys        {}
                      Data        {}
                      Stop        Ctrl-C; to start from nothing, then delete the data folder""", port, keys(), dataDirectory);
        }
    }

    private String keys() {
        return localSandbox.keys().stream()
                .map(key -> "%-10s  %s".formatted(key.role(), key.text()))
                .collect(Collectors.joining("%n              ".formatted()));
    }
}
