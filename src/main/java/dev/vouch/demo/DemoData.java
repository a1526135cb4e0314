package dev.vouch.demo;

import dev.vouch.platform.LocalSandbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Fills the local sandbox in the background once the service answers. A later start adds missing customers only; a
 * customer whose steps were interrupted stays as it is.
 */
class DemoData implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private static final long PAUSE_MILLIS = 200;

    /** Checks take a second or two. */
    private static final int PAUSES_AT_MOST = 600;

    private final LocalSandbox sandbox;
    private final Clock clock;

    DemoData(LocalSandbox sandbox, Clock clock) {
        this.sandbox = sandbox;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Integer port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", Integer.class);
        if (port != null) {
            Thread thread = new Thread(() -> fill(new DemoApi(port, sandbox)), "demo-data");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void fill(DemoApi api) {
        try {
            int added = add(api);
            log.info("Demo data: {} customers added to the local sandbox", added);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.error("The demo data is incomplete", failure);
        }
    }

    /** Advances each customer in the order of the file until it has to wait: no customer waits for another's checks. */
    private int add(DemoApi api) throws InterruptedException {
        List<DemoProgress> waiting = new ArrayList<>();
        for (DemoCustomer customer : DemoCustomer.all()) {
            DemoProgress progress = new DemoProgress(customer, api, clock);
            if (progress.isNew()) {
                waiting.add(progress);
            }
        }
        int added = waiting.size();
        for (int pauses = 0; !waiting.isEmpty(); pauses++) {
            List<DemoProgress> before = List.copyOf(waiting);
            waiting.removeIf(progress -> !isHeldUp(progress, before) && progress.advance());
            if (pauses == PAUSES_AT_MOST) {
                throw new IllegalStateException("Still waiting: " + waiting);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return added;
    }

    private static boolean isHeldUp(DemoProgress progress, List<DemoProgress> waiting) {
        return waiting.stream()
                .anyMatch(other -> other.name().equals(progress.customer().after()));
    }
}
