package dev.vouch.customer;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import dev.vouch.tenancy.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Visits customers of every platform for a job, page by page. */
@Component
public class CustomerSweep {

    /** With so many failures on one platform, the cause may be no customer: it is the turn of the other platforms. */
    static final int MOST_FAILURES = 500;

    private static final Logger log = LoggerFactory.getLogger(CustomerSweep.class);
    private static final CustomerId BEGINNING = new CustomerId(new UUID(0, 0));

    private final PlatformDirectory platforms;

    /** Where a run has stopped after too many failures. The next one continues there, and retries the failed after the end. */
    private final Map<Sweep, Place> stopped = new ConcurrentHashMap<>();

    CustomerSweep(PlatformDirectory platforms) {
        this.platforms = platforms;
    }

    /** Finds the next customers to visit; none at the end. */
    public interface Pages {
        List<CustomerId> next(PlatformId platform, Place place);
    }

    public interface Visit {
        void to(PlatformId platform, CustomerId customer);
    }

    private record Sweep(String name, PlatformId platform) {}

    /**
     * The visited part of a platform.
     *
     * @param last the last customer visited
     * @param failed those to leave out until the end of the platform, by a query that finds only those not visited
     */
    public record Place(CustomerId last, Set<CustomerId> failed) {

        static Place beginning() {
            return new Place(BEGINNING, new HashSet<>());
        }

        public UUID[] failedIds() {
            return failed.stream().map(CustomerId::uuid).toArray(UUID[]::new);
        }
    }

    /**
     * Each visit needs a transaction of its own. One that fails does not affect the others; the run then fails at its end, so
     * that the job is retried.
     *
     * @param name of the sweep, the same in each run
     * @return how many customers were visited
     */
    public long run(String name, Actor actor, Pages pages, Visit visit) {
        LongAdder visited = new LongAdder();
        LongAdder failures = new LongAdder();
        platforms.forEachScope(actor, platform -> {
            Sweep sweep = new Sweep(name, platform);
            Place place = Optional.ofNullable(stopped.remove(sweep)).orElseGet(Place::beginning);
            int most = place.failed().size() + MOST_FAILURES;
            List<CustomerId> page = pages.next(platform, place);
            while (!page.isEmpty() && place.failed().size() < most) {
                for (CustomerId customer : page) {
                    if (isVisited(platform, customer, visit)) {
                        visited.increment();
                    } else {
                        place.failed().add(customer);
                    }
                }
                place = new Place(page.get(page.size() - 1), place.failed());
                page = pages.next(platform, place);
            }
            if (!page.isEmpty()) {
                stopped.put(sweep, place);
            }
            failures.add(place.failed().size());
        });
        if (failures.sum() > 0) {
            throw new IllegalStateException(failures + " customers failed; the log has the cause of each");
        }
        return visited.sum();
    }

    private static boolean isVisited(PlatformId platform, CustomerId customer, Visit visit) {
        try {
            visit.to(platform, customer);
            return true;
        } catch (CustomerDeleted deleted) {
            log.info("Skipped: {}", deleted.getMessage());
            return true;
        } catch (CannotCreateTransactionException noConnection) {
            throw noConnection;
        } catch (RuntimeException failure) {
            log.warn("A job failed for {}", customer, failure);
            return false;
        }
    }
}
