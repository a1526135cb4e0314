package dev.vouch.erasure;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import dev.vouch.storage.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A database that was restored from a backup contains the customers that were erased since. They are erased again at
 * the start, before the first request is answered. The other way round, a register that lacks an erasure gets it.
 */
@Component
class RestoredBackup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RestoredBackup.class);

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
        register.refuseUnlessWritable();
        platforms.forEachScope(this::check);
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

    private void check(PlatformId platform) {
        refuseEventsOfAnotherCluster(platform);
        LongAdder registered = new LongAdder();
        register.forEachPage(platform, page -> registered.add(eraseAgain(platform, page)));
        if (registered.sum() < erased(platform)) {
            registerMissing(platform);
        }
    }

    /** Transaction ids of another cluster can be higher than those here: readers of events would stop before them. */
    private void refuseEventsOfAnotherCluster(PlatformId platform) {
        boolean isAhead = jdbc.sql("""
                select coalesce(max(transaction_id), 0) >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                from events where platform_id = :platform
                """)
                .param("platform", platform.uuid())
                .query(Boolean.class)
                .single();
        if (isAhead) {
            throw new BackupRefused(
                    "The events of " + platform + " come from another cluster, and new ones would"
                            + " not be listed. Set their transaction ids back once, as a superuser: update events set"
                            + " transaction_id = transaction_id - (select max(transaction_id) from events)",
                    null);
        }
    }

    /** @return how many of them the database has */
    private int eraseAgain(PlatformId platform, List<CustomerId> registered) {
        Map<CustomerId, Boolean> isErased = isErased(platform, registered);
        List<CustomerId> back = isErased.entrySet().stream()
                .filter(customer -> !customer.getValue())
                .map(Map.Entry::getKey)
                .toList();
        back.forEach(customer -> erasures.repeat(register.registrationOf(platform, customer)));
        if (!back.isEmpty()) {
            log.warn("Erased {} customers of {} again: a restored backup contained them", back.size(), platform);
        }
        return isErased.size();
    }

    /** Its volume was lost, or the customer erased before there was a register. */
    private void registerMissing(PlatformId platform) {
        int missing = 0;
        List<Registration> page = erasures(platform, new UUID(0, 0));
        while (!page.isEmpty()) {
            List<Registration> lacking = page.stream()
                    .filter(registration -> !register.contains(platform, registration.customer()))
                    .toList();
            lacking.forEach(erasures::register);
            missing += lacking.size();
            page = erasures(platform, page.get(page.size() - 1).customerId());
        }
        if (missing > 0) {
            log.warn("The register of erasures lacks {} customers of {}: they are added", missing, platform);
        }
    }

    private long erased(PlatformId platform) {
        return jdbc.sql("select count(*) from customers where platform_id = :platform and erased_at is not null")
                .param("platform", platform.uuid())
                .query(Long.class)
                .single();
    }

    private List<Registration> erasures(PlatformId platform, UUID last) {
        return jdbc.sql("""
                select c.id, c.deleted_at, coalesce(erasure.data::jsonb ->> 'reason', '') as reason from customers c
                left join lateral (
                  select data from events e
                  where e.platform_id = c.platform_id and e.customer_id = c.id and e.type = 'customer.erased'
                  order by sequence desc limit 1) as erasure on true
                where c.platform_id = :platform and c.erased_at is not null and c.id > :last
                order by c.id limit :rows
                """)
                .param("platform", platform.uuid())
                .param("last", last)
                .param("rows", ErasureRegister.PAGE)
                .query((row, number) -> new Registration(
                        platform.uuid(),
                        row.getObject("id", UUID.class),
                        Rows.instant(row, "deleted_at"),
                        row.getString("reason")))
                .list();
    }

    private Map<CustomerId, Boolean> isErased(PlatformId platform, List<CustomerId> customers) {
        Map<CustomerId, Boolean> isErased = new HashMap<>();
        jdbc.sql("select id, erased_at is not null as erased from customers"
                        + " where platform_id = :platform and id = any(:ids)")
                .param("platform", platform.uuid())
                .param("ids", customers.stream().map(CustomerId::uuid).toArray(UUID[]::new))
                .query(row -> {
                    isErased.put(new CustomerId(row.getObject("id", UUID.class)), row.getBoolean("erased"));
                });
        return isErased;
    }
}
