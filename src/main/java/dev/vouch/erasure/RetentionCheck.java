package dev.vouch.erasure;

import dev.vouch.platform.PlatformDirectory;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warns of periods of platforms that do not exist. They do not stop the start, as the settings may be those of several
 * environments.
 */
@Component
class RetentionCheck {

    private static final Logger log = LoggerFactory.getLogger(RetentionCheck.class);

    private final RetentionProperties retention;
    private final PlatformDirectory platforms;

    RetentionCheck(RetentionProperties retention, PlatformDirectory platforms) {
        this.retention = retention;
        this.platforms = platforms;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (retention.platforms().isEmpty()) {
            return;
        }
        Set<String> unknown = new TreeSet<>(retention.platforms().keySet());
        platforms.all().forEach(platform -> unknown.remove(platform.id().toString()));
        if (!unknown.isEmpty()) {
            log.warn("vouch.retention.platforms names platforms that do not exist here: {}", unknown);
        }
    }
}
