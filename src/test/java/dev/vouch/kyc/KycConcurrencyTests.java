package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Crowd;
import dev.vouch.Ids;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.UnlockedCustomers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random commands from eight threads over two instances. {@code -Dkyc.customers=1000 -Dkyc.commands=40000} is the full
 * proof.
 */
class KycConcurrencyTests {

    private static final int THREADS = 8;
    private static final int CUSTOMERS = Integer.getInteger("kyc.customers", 10);
    private static final int COMMANDS = Integer.getInteger("kyc.commands", 600);

    @Test
    void everyHistoryIsOneUnbrokenChainOfLegalSteps() {
        TestDatabase database = TestDatabase.create();
        try (Instance first = Instance.on(database);
                Instance second = Instance.on(database)) {
            commandsLeaveChainsWhole(database, first, second);
        }
    }

    @Test
    void theProofFailsForAMutantWithoutTheLock() {
        TestDatabase database = TestDatabase.create();
        try (Instance first = Instance.withMutant(UnlockedCustomers.class, database);
                Instance second = Instance.withMutant(UnlockedCustomers.class, database)) {
            assertThatThrownBy(() -> commandsLeaveChainsWhole(database, first, second))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void commandsLeaveChainsWhole(TestDatabase database, Instance first, Instance second) {
        Api operator = Api.asOperator(first.port());
        String platform = operator.newPlatform();
        Api api = operator.withKeyOf(platform, "platform");
        Api reviewer = operator.withKeyOf(platform, "reviewer");
        List<String> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> Submissions.john(api))
                .toList();
        Random random = new Random(4711);
        List<Callable<Integer>> commands = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            int port = random.nextBoolean() ? first.port() : second.port();
            commands.add(command(api.at(port), reviewer.at(port), customers, random.nextLong()));
        }

        List<Integer> statuses = Crowd.of(THREADS, commands);

        JdbcClient rows = database.asPlatform(Ids.uuid(platform));
        assertThat(statuses).allMatch(status -> status < 500).contains(200, 409);
        assertThat(illegalSteps(rows)).isEmpty();
        assertThat(brokenChains(rows)).isZero();
    }

    private static Callable<Integer> command(Api api, Api reviewer, List<String> customers, long seed) {
        Random random = new Random(seed);
        String customer = customers.get(random.nextInt(customers.size()));
        return switch (random.nextInt(6)) {
            case 0, 1, 2 ->
                () -> api.post(customer + "/simulate", "{\"outcome\":\"" + any(random) + "\"}")
                        .status();
            case 3 ->
                () -> reviewer.post(customer + "/kyc/decision", decision(random))
                        .status();
            case 4 ->
                () -> api.patch(customer, "{\"last_name\":\"Doe" + (char) ('a' + random.nextInt(9)) + "\"}")
                        .status();
            default ->
                () -> api.post(
                                customer + "/kyc/level",
                                "{\"level\":\"" + (random.nextBoolean() ? "standard" : "enhanced") + "\"}")
                        .status();
        };
    }

    private static KycStatus any(Random random) {
        return KycStatus.values()[random.nextInt(KycStatus.values().length)];
    }

    private static String decision(Random random) {
        Decision.Kind kind = Decision.Kind.values()[random.nextInt(Decision.Kind.values().length)];
        return "{\"decision\":\"" + kind + "\",\"retryable\":true,"
                + "\"reasons\":[{\"code\":\"document_unreadable\",\"public\":\"Too blurry.\"}]}";
    }

    private static List<String> illegalSteps(JdbcClient rows) {
        List<String> legal = KycLifecycle.STEPS.stream()
                .map(step -> step.from().name() + " " + step.action().name() + " "
                        + step.to().name())
                .collect(Collectors.toList());
        return rows
                .sql("select distinct from_status || ' ' || action || ' ' || to_status from kyc_steps")
                .query(String.class)
                .list()
                .stream()
                .filter(step -> !legal.contains(step))
                .toList();
    }

    /** Steps that don't begin where the one before ended, or leave a number out; and cases that are not at their end. */
    private static long brokenChains(JdbcClient rows) {
        return rows.sql("""
                with chain as (select *,
                    lag(to_status, 1, 'NOT_STARTED') over w as before, lag(number, 1, 0) over w as previous
                  from kyc_steps window w as (partition by customer_id order by number))
                select (select count(*) from chain where from_status <> before or number <> previous + 1)
                  + (select count(*) from kyc_cases k join customers c on c.id = k.customer_id
                     where k.status <> c.kyc_status or k.steps <> (select count(*) from kyc_steps s
                       where s.customer_id = k.customer_id)
                     or k.status <> coalesce((select to_status from kyc_steps s where s.customer_id = k.customer_id
                       order by number desc limit 1), 'NOT_STARTED'))
                """).query(Long.class).single();
    }
}
