package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.UnlockedCustomers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random commands from eight threads over two instances, while these run the checks of what is submitted.
 * The proof sends 40,000 of them to 1,000 customers.
 */
class KycConcurrencyTests {

    private static final Logger log = LoggerFactory.getLogger(KycConcurrencyTests.class);

    private static final int THREADS = 8;

    /** What there is to answer; anything else, and above all a 5xx, is a surprise. */
    private static final Set<Integer> ANSWERS = Set.of(200, 201, 202, 409, 422);

    @Test
    void everyHistoryIsOneUnbrokenChainOfLegalSteps() {
        assertUnbrokenChains(24, 300);
    }

    @Test
    @Proof
    void everyHistoryIsOneUnbrokenChainAfterFortyThousandCommands() {
        assertUnbrokenChains(1_000, 40_000);
    }

    private void assertUnbrokenChains(int customers, int commands) {
        TwoInstances instances = TwoInstances.shared();
        String platform = instances.newPlatform();
        JdbcClient rows = instances.rowsOf(platform);

        Map<Integer, Long> answers = command(instances, platform, customers, commands);
        awaitChecks(instances.database());

        Map<String, Long> steps = steps(rows);
        log.info("Answers: {}; steps: {}", answers, steps);
        assertThat(answers.keySet()).isSubsetOf(ANSWERS);
        KycChains.of(rows).assertWhole();
        assertThat(String.join(" ", steps.keySet()))
                .contains(Stream.of(KycStatus.values()).map(KycStatus::name).toList());
    }

    /** Neither lock, nor version, nor a unique constraint is left: it reads, checks and writes. */
    @Test
    @Proof
    void theProofFailsForAMutantWithoutGuards() {
        TestDatabase database = TestDatabase.create();
        try (TwoInstances instances = TwoInstances.withMutant(
                UnlockedCustomers.class,
                database,
                "--spring.jpa.properties.hibernate.session_factory.statement_inspector="
                        + ForgetsVersions.class.getName())) {
            database.asOwner()
                    .sql("alter table kyc_steps drop constraint kyc_steps_pk")
                    .update();
            database.asOwner()
                    .sql("alter table events drop constraint events_sequence_unique")
                    .update();
            String platform = instances.newPlatform();

            // Whether two meet is chance. The checks are not waited for: on a broken chain some fail for ever.
            KycChains chains;
            int tries = 0;
            do {
                command(instances, platform, THREADS, 500);
                chains = KycChains.of(instances.rowsOf(platform));
            } while (++tries < 20
                    && (chains.broken().isEmpty() || chains.eventGaps().isEmpty()));
            assertThat(chains.broken()).isNotEmpty();
            assertThat(chains.eventGaps()).isNotEmpty();
            assertThatThrownBy(chains::assertWhole).isInstanceOf(AssertionError.class);
        }
    }

    /** Returns how often there was which status. */
    private static Map<Integer, Long> command(TwoInstances instances, String platform, int size, int count) {
        Api operator = Api.asOperator(instances.first().port());
        Api api = operator.withKeyOf(platform, "platform");
        Api reviewer = operator.withKeyOf(platform, "reviewer");
        List<KycCommands> customers = Crowd.of(
                THREADS,
                IntStream.range(0, size)
                        .<Callable<KycCommands>>mapToObj(
                                number -> () -> KycCommands.ofNewCustomer(api, reviewer, number))
                        .toList());
        Random random = new Random(4711);
        List<Callable<Answer>> commands = Stream.generate(() -> command(instances, customers, random))
                .limit(count)
                .toList();
        return Crowd.of(THREADS, commands).stream()
                .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    private static Callable<Answer> command(TwoInstances instances, List<KycCommands> customers, Random random) {
        int port = (random.nextBoolean() ? instances.first() : instances.second()).port();
        return customers.get(random.nextInt(customers.size())).at(port).any(new Random(random.nextLong()))::get;
    }

    private static void awaitChecks(TestDatabase database) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(20))
                .until(() -> database.asOwner()
                                .sql("select count(*) from scheduled_tasks where task_name = 'kyc-checks'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** How often which step was taken. */
    private static Map<String, Long> steps(JdbcClient rows) {
        Map<String, Long> steps = new TreeMap<>();
        rows.sql("""
                select from_status || ' ' || action || ' ' || to_status as step, count(*) as times
                from kyc_steps group by 1
                """)
                .query((row, number) -> steps.put(row.getString("step"), row.getLong("times")))
                .list();
        return steps;
    }

    public static final class ForgetsVersions implements StatementInspector {

        @Override
        public String inspect(String sql) {
            return sql.replace(" and version=?", " and (version=? or true)");
        }
    }
}
