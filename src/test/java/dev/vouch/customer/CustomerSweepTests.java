package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Ids;
import dev.vouch.Journey;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More customers fail than a run puts up with, and they come before the others. */
class CustomerSweepTests extends Journey {

    private static final int FAILING = 3 * CustomerSweep.MOST_FAILURES + 1;
    private static final List<CustomerId> CUSTOMERS = IntStream.rangeClosed(1, FAILING + 1)
            .mapToObj(number -> new CustomerId(new UUID(0, number)))
            .toList();
    private static final CustomerId LAST = CUSTOMERS.get(FAILING);

    @Autowired
    private CustomerSweep sweep;

    private final List<CustomerId> visits = new ArrayList<>();
    private final Set<CustomerId> done = new HashSet<>();
    private boolean isMended;

    @Test
    void failingCustomersDoNotKeepTheNextFromItsTurn() {
        assertReachesTheLast(this::after);
    }

    @Test
    void norWhereAQueryFindsThoseNotVisited() {
        assertReachesTheLast(this::notVisited);
    }

    private void assertReachesTheLast(CustomerSweep.Pages pages) {
        for (int run = 1; run <= 3; run++) {
            assertFails(pages, run * CustomerSweep.MOST_FAILURES);
            assertThat(visits).hasSize(run * CustomerSweep.MOST_FAILURES).doesNotHaveDuplicates();
        }
        assertFails(pages, FAILING);
        assertThat(done).containsExactly(LAST);

        isMended = true;
        sweep.run(platform, Actor.SYSTEM, pages, this::visit);
        assertThat(done).as("retried after the end").containsExactlyInAnyOrderElementsOf(CUSTOMERS);
    }

    private void assertFails(CustomerSweep.Pages pages, int failures) {
        assertThatThrownBy(() -> sweep.run(platform, Actor.SYSTEM, pages, this::visit))
                .hasMessageContaining(failures + " customers failed");
    }

    private void visit(PlatformId of, CustomerId customer) {
        visits.add(customer);
        if (!isMended && !customer.equals(LAST)) {
            throw new RefusedVisit();
        }
        done.add(customer);
    }

    private List<CustomerId> after(PlatformId of, CustomerSweep.Place place) {
        return page(of, CUSTOMERS.subList(CUSTOMERS.indexOf(place.last()) + 1, CUSTOMERS.size()));
    }

    private List<CustomerId> notVisited(PlatformId of, CustomerSweep.Place place) {
        return page(
                of,
                CUSTOMERS.stream()
                        .filter(customer ->
                                !done.contains(customer) && !place.failed().contains(customer))
                        .toList());
    }

    private List<CustomerId> page(PlatformId of, List<CustomerId> customers) {
        return of.uuid().equals(Ids.uuid(platform))
                ? customers.stream().limit(100).toList()
                : List.of();
    }

    private static final class RefusedVisit extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
