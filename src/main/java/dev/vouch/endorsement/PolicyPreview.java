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

    /** Two seconds' work. */
    public static final int MOST = 50_000;

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
     * @param counts of the newest active customers; null after the first page
     * @param page the customers whose endorsements would change, newest first
     * @param rest where the active customers begin that this page has not evaluated; null if it has come to the end
     */
    public record Outcome(
            EndorsementPolicy policy,
            @Nullable PreviewCounts counts,
            List<PolicyDifference> page,
            @Nullable Cursor rest) {}

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

    /**
     * The first page evaluates the newest active customers, up to {@link #MOST}, and a later one those after its place until
     * it is full, up to as many.
     */
    public Outcome of(PlatformId platform, EndorsementPolicy other, Cursor after, int rows) {
        return of(platform, other, after, rows, MOST);
    }

    Outcome of(PlatformId platform, EndorsementPolicy other, Cursor after, int rows, int most) {
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
        } while (batch.size() == BATCH && counts.evaluated() < most && (isFirst || page.size() < rows));
        boolean isEnd = batch.size() < BATCH;
        return new Outcome(other, isFirst ? counts : null, page, isEnd ? null : place);
    }
}
