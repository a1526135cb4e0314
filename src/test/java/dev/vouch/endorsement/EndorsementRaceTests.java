package dev.vouch.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Crowd;
import dev.vouch.Ids;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of one customer that race, from eight threads over two instances. */
class EndorsementRaceTests {

    private static final int THREADS = 8;
    private static final int CUSTOMERS = 3;
    private static final int OPERATIONS = Integer.getInteger("endorsement.operations", 250);

    @Test
    void everyCustomerHasWhatThePolicySaysInAnyOrder() {
        TwoInstances instances = TwoInstances.shared();
        changesLeaveWhatThePolicySays(instances.database(), instances.first(), instances.second());
    }

    @Test
    @Proof
    void theProofFailsForAMutantThatDoesNotHearOfALoss() {
        TestDatabase database = TestDatabase.create();
        try (Instance mutant = Instance.withMutant(DeafEndorsements.class, database)) {
            assertThatThrownBy(() -> changesLeaveWhatThePolicySays(database, mutant, mutant))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void changesLeaveWhatThePolicySays(TestDatabase database, Instance first, Instance second) {
        Api operator = Api.asOperator(first.port());
        String platform = operator.newPlatform();
        Api api = operator.withKeyOf(platform, "platform");
        Api reviewer = operator.withKeyOf(platform, "reviewer");
        List<RandomOperations> clients = List.of(
                new RandomOperations(api, reviewer),
                new RandomOperations(api.at(second.port()), reviewer.at(second.port())));
        List<String> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> Endorsed.approved(api, Endorsed.anAmerican(api)))
                .toList();
        Random random = new Random(4711);
        List<Callable<Integer>> operations = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            RandomOperations client = clients.get(random.nextInt(2));
            String customer = customers.get(random.nextInt(CUSTOMERS));
            Random own = new Random(random.nextLong());
            operations.add(() -> client.one(customer, own).status());
        }

        assertThat(Crowd.of(THREADS, operations)).allMatch(status -> status < 500);

        JdbcClient rows = database.asPlatform(Ids.uuid(platform));
        assertThat(RandomOperations.brokenHistories(rows)).isZero();
        assertThat(gapsInSequences(rows)).isZero();
        customers.forEach(clients.get(0)::assertHolds);
    }

    private static long gapsInSequences(JdbcClient rows) {
        return rows.sql("""
                select count(*) from (select max(sequence) - count(*) as missing from events group by customer_id) as all_of
                where missing <> 0
                """).query(Long.class).single();
    }
}
