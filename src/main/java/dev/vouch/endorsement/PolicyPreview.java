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
 * What another policy would grant and withdraw: evaluates the active customers of a platform by it. It locks and stores
 * nothing, and reads the customers in batches, each as it is at that moment.
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
     * @param counts of all active customers; null after the first page, as only that evaluates them all
     * @param page the customers whose endorsements would change, newest first
     */
    public record Outcome(
            EndorsementPolicy policy, @Nullable PreviewCounts counts, List<PolicyDifference> page) {}

    /** All criteria that a policy can name, in addition to the endorsements. */
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
     * @throws PolicyRefused if the result is inconsistent
     */
    public EndorsementPolicy changed(Map<Endorsement, List<String>> others) {
        return inForce.policy().with(others);
    }

    /** The first page evaluates every active customer, a later one those after its place until it is full. */
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
