package dev.vouch.erasure;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A database that was restored from a backup contains the customers that were erased since. They are erased again at
 * the start, before the first request is answered.
 */
@Component
class RestoredBackup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RestoredBackup.class);
    private static final int PAGE = 1000;

    private final ErasureRegister register;
    private final ErasureService erasures;
    private final PlatformDirectory platforms;
    private final JdbcClient jdbc;
    private volatile boolean running;

    RestoredBackup(ErasureRegister register, ErasureService erasures, PlatformDirectory platforms, JdbcClient jdbc) {
        this.register = register;
        this.erasures = erasures;
        this.platforms = platforms;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        platforms.forEachScope(this::eraseAgain);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    private void eraseAgain(PlatformId platform) {
        List<CustomerId> erased = register.customersOf(platform);
        for (int from = 0; from < erased.size(); from += PAGE) {
            List<CustomerId> back = notErased(platform, erased.subList(from, Math.min(from + PAGE, erased.size())));
            back.forEach(customer -> erasures.repeat(register.registrationOf(platform, customer)));
            if (!back.isEmpty()) {
                log.warn("Erased {} customers of {} again: they were back from a backup", back.size(), platform);
            }
        }
    }

    private List<CustomerId> notErased(PlatformId platform, List<CustomerId> customers) {
        return jdbc.sql(
                        "select id from customers where platform_id = :platform and id = any(:ids) and erased_at is null")
                .param("platform", platform.uuid())
                .param("ids", customers.stream().map(CustomerId::uuid).toArray(UUID[]::new))
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }
}
