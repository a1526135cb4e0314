package dev.vouch.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.TestDatabase;
import java.io.IOException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;

class KeysetCheckTests {

    private static JdbcClient jdbc;
    private static PlatformTransactionManager transactions;

    private final Keysets keysets = Keysets.create();

    @BeforeAll
    static void createTheTable() throws IOException {
        DataSource database = TestDatabase.createEmpty().ownerDataSource();
        jdbc = JdbcClient.create(database);
        transactions = new DataSourceTransactionManager(database);
        for (Resource migration : new PathMatchingResourcePatternResolver()
                .getResources("classpath:db/migration/V*__create_keyset_checks.sql")) {
            new ResourceDatabasePopulator(migration).execute(database);
        }
    }

    @BeforeEach
    void forgetTheKeysets() {
        jdbc.sql("truncate keyset_checks").update();
    }

    @Test
    void passesOnTheFirstAndEveryLaterStart() {
        start(keysets);
        start(keysets);

        assertThat(jdbc.sql("select keyset from keyset_checks order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("INDEX", "MASTER");
    }

    @Test
    void refusesAnotherMasterKeyset() {
        start(keysets);

        assertRefused(new Keysets(Keysets.create().master(), keysets.index()), KeysetKind.MASTER);
        start(keysets);
    }

    @Test
    void refusesAnotherIndexKeyset() {
        start(keysets);

        assertRefused(new Keysets(keysets.master(), Keysets.create().index()), KeysetKind.INDEX);
        start(keysets);
    }

    /** Otherwise the half that was right would have moved on with a keyset that never came into use. */
    @Test
    void changesNothingWhereOneOfTheTwoIsRefused() {
        start(keysets);

        assertRefused(new Keysets(keysets.rotate().master(), Keysets.create().index()), KeysetKind.INDEX);
        start(keysets);
    }

    @Test
    void passesAfterARotation() {
        start(keysets);
        Keysets rotated = keysets.rotate();

        start(rotated);
        start(rotated);
    }

    @Test
    void refusesTheKeysetsOfBeforeARotation() {
        start(keysets);
        Keysets rotated = keysets.rotate();
        start(rotated);

        assertRefused(keysets, KeysetKind.MASTER);
        assertRefused(new Keysets(rotated.master(), keysets.index()), KeysetKind.INDEX);
    }

    @Test
    void passesOnBothSidesOfAPromotion() {
        Keysets added = keysets.addKeys();
        start(added);
        start(added.promoteNewest());

        start(added);
    }

    @Test
    void refusesACheckThatWasTamperedWith() {
        start(keysets);
        jdbc.sql(
                        "update keyset_checks set value = set_byte(value, 20, get_byte(value, 20) # 1) where keyset = 'MASTER'")
                .update();

        assertRefused(keysets, KeysetKind.MASTER);
    }

    @Test
    void letsInstancesThatStartAtOnceAgree() throws Exception {
        int instances = 8;
        CyclicBarrier together = new CyclicBarrier(instances);
        var threads = Executors.newFixedThreadPool(instances);
        try {
            for (int round = 0; round < 20; round++) {
                forgetTheKeysets();
                var starts = IntStream.range(0, instances)
                        .mapToObj(i -> threads.submit(() -> {
                            together.await();
                            start(keysets);
                            return true;
                        }))
                        .toList();
                for (Future<Boolean> start : starts) {
                    assertThat(start.get()).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Two different keysets on one empty database: exactly one of them may win, for both values. */
    @Test
    void letsOneOfTwoKeysetsWinWhereBothStartAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                forgetTheKeysets();
                var starts = IntStream.range(0, 2)
                        .mapToObj(i -> threads.submit(() -> {
                            Keysets own = Keysets.create();
                            together.await();
                            try {
                                start(own);
                                return own;
                            } catch (KeysetRefused e) {
                                return null;
                            }
                        }))
                        .toList();
                int passed = 0;
                for (Future<Keysets> start : starts) {
                    passed += start.get() == null ? 0 : 1;
                }
                assertThat(passed).isOne();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void start(Keysets keysets) {
        new KeysetCheck(transactions, jdbc, new KeysetCipher(keysets.master()), new BlindIndex(keysets.index()))
                .afterPropertiesSet();
    }

    private static void assertRefused(Keysets keysets, KeysetKind kind) {
        assertThatThrownBy(() -> start(keysets))
                .isInstanceOf(KeysetRefused.class)
                .hasMessageStartingWith(kind.variable() + " is not the keyset of this database");
    }
}
