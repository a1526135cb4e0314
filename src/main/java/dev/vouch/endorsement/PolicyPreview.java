package dev.vouch.endorsement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerFilter;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.Endorsement;
import dev.vouch.id.PlatformId;
import dev.vouch.web.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What another policy would give and take, found out by judging every active customer of a platform by it. */
@Component
public class PolicyPreview {

    private static final int PAGE = 500;
    private static final CustomerFilter ACTIVE = CustomerFilter.of(CustomerStatus.ACTIVE);

    /** As the list has it; Postgres compares ids by their bytes, and so does their text. */
    private static final Comparator<Cursor> OLDEST_FIRST = Comparator.comparing(Cursor::createdAt)
            .thenComparing(place -> place.id().toString());

    private final EndorsementPolicy policy;
    private final CustomerService customers;
    private final Clock clock;

    PolicyPreview(EndorsementPolicy policy, CustomerService customers, Clock clock) {
        this.policy = policy;
        this.customers = customers;
        this.clock = clock;
    }

    /** A customer that would have others. */
    public record Difference(Customer customer, Set<Endorsement> gained, Set<Endorsement> lost) {

        public Cursor place() {
            return new Cursor(customer.createdAt(), customer.id().uuid());
        }
    }

    /**
     * @param gained how many would gain each; those that nobody would are left out
     * @param page those who differ behind a place in the list, newest first
     */
    public record Outcome(
            EndorsementPolicy policy,
            long judged,
            long differing,
            Map<Endorsement, Long> gained,
            Map<Endorsement, Long> lost,
            List<Difference> page) {}

    /** Whether a policy can name it. */
    public boolean knows(String criterion) {
        return policy.knows(criterion);
    }

    /**
     * The policy in force, with other criteria for some endorsements.
     *
     * @throws PolicyRefused if that makes no sense
     */
    public EndorsementPolicy changed(Map<Endorsement, List<String>> others) {
        return policy.with(others);
    }

    /** Reads all active customers page by page; what changes meanwhile may be seen or not. */
    public Outcome of(PlatformId platform, EndorsementPolicy other, Cursor after, int rows) {
        Instant now = clock.instant();
        Map<Endorsement, Long> gained = new EnumMap<>(Endorsement.class);
        Map<Endorsement, Long> lost = new EnumMap<>(Endorsement.class);
        List<Difference> shown = new ArrayList<>();
        long judged = 0;
        long differing = 0;
        Cursor place = Cursor.START;
        List<Customer> page = customers.list(platform, ACTIVE, place, PAGE);
        while (!page.isEmpty()) {
            for (Customer customer : page) {
                Difference difference = difference(customer, other, now);
                place = difference.place();
                judged++;
                if (!difference.gained().isEmpty() || !difference.lost().isEmpty()) {
                    differing++;
                    difference.gained().forEach(endorsement -> gained.merge(endorsement, 1L, Long::sum));
                    difference.lost().forEach(endorsement -> lost.merge(endorsement, 1L, Long::sum));
                    if (shown.size() < rows && OLDEST_FIRST.compare(place, after) < 0) {
                        shown.add(difference);
                    }
                }
            }
            page = customers.list(platform, ACTIVE, place, PAGE);
        }
        return new Outcome(other, judged, differing, gained, lost, shown);
    }

    private static Difference difference(Customer customer, EndorsementPolicy other, Instant now) {
        Set<Endorsement> would = other.granted(EndorsementFacts.of(customer, customer.revokedEndorsements(), now));
        return new Difference(
                customer, without(would, customer.endorsements()), without(customer.endorsements(), would));
    }

    private static Set<Endorsement> without(Set<Endorsement> all, Set<Endorsement> those) {
        Set<Endorsement> rest = EnumSet.noneOf(Endorsement.class);
        all.stream().filter(endorsement -> !those.contains(endorsement)).forEach(rest::add);
        return rest;
    }
}
