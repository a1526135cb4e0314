package dev.vouch.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import dev.vouch.crypto.PlatformCipher;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every key comes with eight requests at the same time, half of them to another instance, and creates one customer. */
class DuplicateRequestsTests {

    private static final int DUPLICATES = 8;

    @Test
    void aKeyMakesOneCustomerOverTwoInstances() {
        assertOneEffectEachOverTwoInstances(80);
    }

    @Test
    @Proof
    void tenThousandKeysMakeTenThousandCustomersOverTwoInstances() {
        assertOneEffectEachOverTwoInstances(10_000);
    }

    private static void assertOneEffectEachOverTwoInstances(int keys) {
        TwoInstances instances = TwoInstances.shared();
        String platform = instances.newPlatform();
        assertOneEffectEach(keys, sendDuplicates(keys, instances.clientsOf(platform)), instances.rowsOf(platform));
    }

    @Test
    @Proof
    void aMutantThatTakesNoLockIsFound() {
        TestDatabase database = TestDatabase.create();
        try (Instance mutant = Instance.withMutant(TakesNoLock.class, database)) {
            Map<UUID, List<Answer>> answers = sendDuplicates(50, List.of(Api.ofNewPlatform(mutant.port())));
            JdbcClient rows = database.asOnlyPlatform();
            assertThat(count(rows, "customers")).isGreaterThan(50);
            assertThatThrownBy(() -> assertOneEffectEach(50, answers, rows)).isInstanceOf(AssertionError.class);
        }
    }

    private static Map<UUID, List<Answer>> sendDuplicates(int keys, List<Api> clients) {
        record Keyed(UUID key, Answer answer) {}
        List<Callable<Keyed>> requests = new ArrayList<>();
        Stream.generate(UUID::randomUUID)
                .limit(keys)
                .forEach(key -> IntStream.range(0, DUPLICATES)
                        .mapToObj(number -> clients.get(number % clients.size()))
                        .forEach(client -> requests.add(() -> new Keyed(
                                key,
                                client.with("Idempotency-Key", key.toString())
                                        .post(
                                                "/v0/customers",
                                                "{\"type\":\"individual\",\"email\":\"" + key + "@x.io\"}")))));
        return Crowd.of(4 * DUPLICATES, requests).stream()
                .collect(Collectors.groupingBy(Keyed::key, Collectors.mapping(Keyed::answer, Collectors.toList())));
    }

    private static void assertOneEffectEach(int keys, Map<UUID, List<Answer>> answers, JdbcClient rows) {
        assertThat(count(rows, "customers")).isEqualTo(keys);
        assertThat(count(rows, "events")).isEqualTo(keys);
        assertThat(answers).hasSize(keys);
        assertThat(answers).allSatisfy((key, duplicates) -> {
            assertThat(duplicates).hasSize(DUPLICATES);
            Map<Integer, List<Answer>> byStatus = duplicates.stream().collect(Collectors.groupingBy(Answer::status));
            assertThat(byStatus.keySet()).isSubsetOf(201, 409);
            assertThat(byStatus.get(201))
                    .extracting(Answer::toString)
                    .as("all are the same, byte for byte")
                    .containsOnly(byStatus.get(201).get(0).toString());
            assertThat(byStatus.get(201))
                    .filteredOn(answer -> answer.header("X-Idempotency-Cached") == null)
                    .as("one of them made the customer")
                    .hasSize(1);
            assertThat(byStatus.getOrDefault(409, List.of()))
                    .allMatch(answer -> answer.text("/code").equals("idempotency_key_in_use"));
        });
    }

    private static int count(JdbcClient rows, String table) {
        return rows.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** The variant that everybody writes first: nothing but time keeps two requests from both finding no row. */
    static class TakesNoLock extends IdempotencyKeys {

        private final JdbcClient jdbc;

        TakesNoLock(JdbcClient jdbc, PlatformCipher cipher, Clock clock) {
            super(jdbc, cipher, clock);
            this.jdbc = jdbc;
        }

        @Override
        Optional<StoredResponse> claim(PlatformId platform, IdempotencyKey key, Fingerprint fingerprint) {
            boolean isKnown = jdbc.sql("select exists (select from idempotency_keys where key = ?)")
                    .param(key.value())
                    .query(Boolean.class)
                    .single();
            return isKnown ? super.claim(platform, key, fingerprint) : Optional.empty();
        }

        @Override
        void store(
                PlatformId platform,
                IdempotencyKey key,
                Fingerprint fingerprint,
                StoredResponse response,
                Optional<CustomerId> customer) {
            jdbc.sql("delete from idempotency_keys where key = ?")
                    .param(key.value())
                    .update();
            super.store(platform, key, fingerprint, response, customer);
        }
    }
}
