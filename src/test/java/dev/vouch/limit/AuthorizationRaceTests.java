package dev.vouch.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Midnight;
import dev.vouch.Mutants;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sixteen clients authorize and reverse over two instances, and whatever was counted can be counted again from the
 * events. {@code -Dlimit.requests=20000} is the full proof.
 */
class AuthorizationRaceTests {

    private static final int THREADS = 16;
    private static final int REQUESTS = Integer.getInteger("limit.requests", 200);

    private static final TwoInstances INSTANCES = TwoInstances.shared();

    private final Random random = new Random(4711);

    /** A platform, as a client of either instance and as its rows. */
    private record Tenant(List<Api> clients, JdbcClient rows) {

        static Tenant create() {
            Midnight.leaves(Duration.ofMinutes(2));
            String platform = INSTANCES.newPlatform();
            return new Tenant(INSTANCES.clientsOf(platform), INSTANCES.rowsOf(platform));
        }

        List<String> spenders(int count) {
            return Stream.generate(() -> Spenders.individual(clients.get(0), rows))
                    .limit(count)
                    .toList();
        }

        Api client(int number) {
            return clients.get(number % clients.size());
        }

        CountedAgain countedAgain() {
            return CountedAgain.from(rows, AllowanceTests.limits("7500", "15000", "15000"));
        }
    }

    @Test
    void oneCustomerNeverPassesALimit() {
        Tenant tenant = Tenant.create();

        spend(tenant, tenant.spenders(1), 2_000);

        tenant.countedAgain().assertLimitsHeld().assertSomeWereDeclined();
    }

    @Test
    void noneOfManyCustomersPassesALimit() {
        Tenant tenant = Tenant.create();

        spend(tenant, tenant.spenders(20), 8_000);

        tenant.countedAgain().assertLimitsHeld().assertSomeWereDeclined();
    }

    @Test
    void aReversalThatManyAskForIsOne() {
        Tenant tenant = Tenant.create();
        String spender = tenant.spenders(1).get(0);
        String authorization = Spenders.approved(tenant.client(0), spender, "5000.00");
        Spenders.approved(tenant.client(0), spender, "1000.00");

        List<Callable<Answer>> reversals = IntStream.range(0, 32)
                .<Callable<Answer>>mapToObj(
                        number -> () -> tenant.client(number).post(authorization + "/reverse", null))
                .toList();
        List<Integer> statuses =
                Crowd.of(THREADS, reversals).stream().map(Answer::status).toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        tenant.countedAgain().assertLimitsHeld();
        assertThat(tenant.client(1).get(spender).text("/transaction_limits/daily/used"))
                .isEqualTo("1000.00");
    }

    @Test
    void nothingIsApprovedOnceTheCustomerIsLocked() {
        lockAmidAuthorizations().assertNothingWasApprovedAfterTheLock();
    }

    /** The mutant takes the lock, too, but only once it has read what it decides by. */
    @Test
    @Proof
    void aMutantThatReadsThenWritesIsFound() {
        TestDatabase database = INSTANCES.database();
        String right = database.asOwner()
                .sql("select pg_get_functiondef('lock_authorization_facts(uuid, uuid, date)'::regprocedure)")
                .query(String.class)
                .single();
        String wrong = right.replaceFirst("(?s)(perform .*?;)(.*;)", "$2 $1");
        assertThat(wrong.indexOf("for no key update")).isGreaterThan(wrong.indexOf("limit_facts("));
        database.asOwner().sql(wrong).update();
        try {
            Mutants.assertFoundInTheEnd(() -> {
                Tenant tenant = Tenant.create();
                spend(tenant, tenant.spenders(1), 2_000);
                tenant.countedAgain().assertLimitsHeld();
            });
            Mutants.assertFoundInTheEnd(() -> lockAmidAuthorizations().assertNothingWasApprovedAfterTheLock());
        } finally {
            database.asOwner().sql(right).update();
        }
    }

    /** Random amounts of whole dollars, and now and then one of them back. */
    private void spend(Tenant tenant, List<String> spenders, int most) {
        Queue<String> approved = new ConcurrentLinkedQueue<>();
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Api client = tenant.client(i);
            String spender = spenders.get(random.nextInt(spenders.size()));
            String amount = 1 + random.nextInt(most) + ".00";
            boolean reverses = random.nextInt(4) == 0;
            requests.add(() -> {
                String reversed = reverses ? approved.poll() : null;
                return reversed == null
                        ? remembered(Spenders.authorize(client, spender, amount), approved)
                        : client.post(reversed + "/reverse", null);
            });
        }
        assertThat(Crowd.of(THREADS, requests)).extracting(Answer::status).containsOnly(200, 201);
    }

    private static Answer remembered(Answer answer, Queue<String> approved) {
        if (answer.text("/decision").equals("approved")) {
            approved.add(answer.header("Location"));
        }
        return answer;
    }

    private CountedAgain lockAmidAuthorizations() {
        Tenant tenant = Tenant.create();
        String spender = tenant.spenders(1).get(0);
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Api client = tenant.client(i);
            requests.add(() -> Spenders.authorize(client, spender, "1.00"));
        }
        requests.set(20, () -> tenant.client(1).post(spender + "/lock", "{\"reason\":\"stolen\"}"));
        assertThat(Crowd.of(THREADS, requests)).extracting(Answer::status).containsOnly(200, 201);
        return tenant.countedAgain();
    }
}
