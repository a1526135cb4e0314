package dev.vouch.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import dev.vouch.Verified;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several customers claim one address at the same time, of two instances. */
class WalletRaceTests {

    private static final int CUSTOMERS = 4;
    private static final int CLAIMS = 16;
    private static final String ADDRESS = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";

    private static List<Api> clients;
    private static List<String> customers;

    @BeforeAll
    static void start() {
        clients = TwoInstances.shared().clients();
        customers = verifiedBy(clients);
    }

    @Test
    void oneOfThemGetsIt() {
        assertOneHolder(race(clients, customers));
    }

    /** The mutant looks before it inserts, and no index catches who looked too early. */
    @Test
    @Proof
    void aMutantThatLooksFirstIsFound() {
        TestDatabase other = TestDatabase.create();
        try (Instance mutant = Instance.withMutant(LooksFirst.class, other)) {
            other.asOwner().sql("drop index wallets_address_unique").update();
            List<Api> theirs = List.of(Api.ofNewPlatform(mutant.port()));
            List<Answer> answers = race(theirs, verifiedBy(theirs));
            assertThatThrownBy(() -> assertOneHolder(answers)).isInstanceOf(AssertionError.class);
        }
    }

    static class LooksFirst extends Wallets {

        private final JdbcClient jdbc;
        private final CountDownLatch looks = new CountDownLatch(2);

        LooksFirst(JdbcClient jdbc) {
            super(jdbc);
            this.jdbc = jdbc;
        }

        @Override
        void add(Wallet wallet) {
            int taken = jdbc.sql("select count(*) from wallets where address = :address")
                    .param("address", wallet.address())
                    .query(Integer.class)
                    .single();
            awaitAnotherWhoHasLooked();
            if (taken > 0) {
                throw new WalletExists(wallet);
            }
            jdbc.sql("""
                    insert into wallets (id, platform_id, customer_id, blockchain, address, custody, created_at)
                    values (:id, :platform, :customer, 'TRON', :address, 'SELF', now())
                    """)
                    .param("id", wallet.id().uuid())
                    .param("platform", wallet.platformId().uuid())
                    .param("customer", wallet.customerId().uuid())
                    .param("address", wallet.address())
                    .update();
        }

        private void awaitAnotherWhoHasLooked() {
            looks.countDown();
            try {
                assertThat(looks.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static void assertOneHolder(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        String holder = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .text("/id");
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.text("/code")).as(answer.toString()).isEqualTo("wallet_exists");
            assertThat(answer.text("/existing_id")).isEqualTo(holder);
        });
    }

    private static List<String> verifiedBy(List<Api> clients) {
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> Verified.customer(clients.get(0)))
                .toList();
    }

    private static List<Answer> race(List<Api> clients, List<String> customers) {
        return Crowd.of(
                CUSTOMERS,
                IntStream.range(0, CLAIMS)
                        .<Callable<Answer>>mapToObj(i -> () -> clients.get(i % clients.size())
                                .post(
                                        customers.get(i / clients.size() % CUSTOMERS) + "/wallets",
                                        WalletJourneyTests.wallet("tron", ADDRESS, "self")))
                        .toList());
    }
}
