package dev.vouch.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.PostgresTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OwnershipConcurrencyTests {

    private static final int THREADS = 16;

    @LocalServerPort
    int port;

    Api api;
    String owners;

    @BeforeEach
    void aBusiness() {
        api = Api.ofNewPlatform(port);
        owners = api.post("/v0/customers", OwnerJourneyTests.BUSINESS).header("Location") + "/beneficial-owners";
    }

    @Test
    void ownersDeclaredAtOnceOwnAtMostTheWhole() throws Exception {
        List<Integer> statuses = atOnce(
                IntStream.range(0, THREADS).<Callable<Answer>>mapToObj(i -> () -> api.post(owners, owner("10"))));
        assertThat(statuses).containsOnly(201, 422);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
        assertThat(sum()).isEqualTo(100);
    }

    @Test
    void sharesRaisedAtOnceAddUpToAtMostTheWhole() throws Exception {
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            declared.add(api.post(owners, owner("0")).header("Location"));
        }
        List<Integer> statuses = atOnce(declared.stream()
                .<Callable<Answer>>map(owner -> () -> api.patch(owner, "{\"ownership_percentage\":\"10\"}")));
        assertThat(statuses).containsOnly(200, 422);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(10);
        assertThat(sum()).isEqualTo(100);
    }

    private static List<Integer> atOnce(Stream<Callable<Answer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<Answer>> answers = calls.map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private double sum() {
        return api.get(owners + "?limit=100")
                .json()
                .at("/data")
                .valueStream()
                .mapToDouble(owner ->
                        Double.parseDouble(owner.at("/ownership_percentage").asString()))
                .sum();
    }

    private static String owner(String percentage) {
        return "{\"first_name\":\"Jane\",\"last_name\":\"Roe\",\"ownership_percentage\":\"" + percentage
                + "\",\"roles\":[\"beneficial_owner\"]}";
    }
}
