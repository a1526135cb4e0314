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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What another policy would give and take, found out by judging active customers of a platform by it. Nothing is locked
 * or kept meanwhile: they are read some at a time, each time as they are then.
 */
@Component
public class PolicyPreview {

    private static final int BATCH = 500;
    private static final CustomerFilter ACTIVE = CustomerFilter.of(CustomerStatus.ACTIVE);

    private final PolicyInForce inForce;
    private final CustomerService customers;
    private final Clock clock;

    PolicyPreview(PolicyInForce inForce, CustomerService customers, Clock clock) {
        this.inForce = inForce;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * @param counts of all active customers; null beyond the first page, which does not look at them all
     * @param page those who would have others, newest first
     */
    public record Outcome(
            EndorsementPolicy policy, @Nullable PreviewCounts counts, List<PolicyDifference> page) {}

    /** All criteria that a policy can name, beside the endorsements themselves. */
    public List<String> criteria() {
        return inForce.policy().criteria();
    }

    /** Whether a policy can name it. */
    public boolean knows(String criterion) {
        return inForce.policy().knows(criterion);
    }

    /**
     * The policy in force, with other criteria for some endorsements.
     *
     * @throws PolicyRefused if that makes no sense
     */
    public EndorsementPolicy changed(Map<Endorsement, List<String>> others) {
        return inForce.policy().with(others);
    }

    /** The first page takes a look at every active customer, another one at those behind its place until it is full. */
    public Outcome of(PlatformId platform, EndorsementPolicy other, Cursor after, int rows) {
        boolean isFirst = after.equals(Cursor.START);
        Instant now = clock.instant();
        PreviewCounts counts = new PreviewCounts();
        List<PolicyDifference> page = new ArrayList<>();
        Cursor place = after;
        List<Customer> batch;
        do {
            batch = customers.list(platform, ACTIVE, place, BATCH);
            for (Customer customer : batch) {
                PolicyDifference difference = PolicyDifference.of(customer, other, now);
                place = difference.place();
                counts.add(difference);
                if (difference.isAny() && page.size() < rows) {
                    page.add(difference);
                }
            }
        } while (batch.size() == BATCH && (isFirst || page.size() < rows));
        return new Outcome(other, isFirst ? counts : null, page);
    }
}
