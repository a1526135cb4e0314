package dev.vouch.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Journey;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** After any changes in any order, every customer has what an evaluation from scratch grants. */
class EndorsementRulesJourneyTests extends Journey {

    private static final int CUSTOMERS = 4;
    private static final int OPERATIONS = Integer.getInteger("endorsement.operations", 120);

    @Test
    void everybodyHasWhatThePolicySaysAfterEveryOperation() {
        Api reviewer = operator.withKeyOf(platform, "reviewer");
        RandomOperations operations = new RandomOperations(api, reviewer);
        List<String> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> Endorsed.anAmerican(api))
                .toList();
        Random random = new Random(4711);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < OPERATIONS; i++) {
            String customer = customers.get(random.nextInt(CUSTOMERS));
            assertThat(operations.one(customer, random).status()).isLessThan(500);
            seen.addAll(operations.assertHolds(customer));
        }

        assertThat(seen).as("all of them come up").hasSize(7);
        assertThat(RandomOperations.brokenHistories(rows().sql())).isZero();
        assertThat(rows().sql()
                        .sql("select count(*) from customers where endorsements <> '{}'"
                                + " and (kyc_status <> 'APPROVED' or locked_at is not null or deleted_at is not null)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theDatabaseInsistsOnAnActiveCustomer() {
        String customer = Endorsed.approved(api, Endorsed.anAmerican(api));
        String where = " where id = '" + uuid(customer.substring(customer.lastIndexOf('/') + 1)) + "'";

        for (String change : List.of(
                "kyc_status = 'INCOMPLETE'",
                "locked_at = now()",
                "deleted_at = now()",
                "revoked_endorsements = endorsements")) {
            assertThatThrownBy(() -> rows().update("update customers set " + change + where))
                    .hasStackTraceContaining("customers_endorsed_");
        }
    }
}
